namespace TrainingPaths.Scorm.Sequencing.Definitions;

/// <summary>How a learner may move among an activity's children (SN 3.2).</summary>
public sealed record ControlMode(
    bool Choice,
    bool ChoiceExit,
    bool Flow,
    bool ForwardOnly,
    bool UseCurrentAttemptObjectiveInfo,
    bool UseCurrentAttemptProgressInfo)
{
    public static readonly ControlMode Default = new(true, true, false, false, true, true);
}
