namespace TrainingPaths.Scorm.Sequencing.Definitions;

/// <summary>Who keeps the books of an activity (SN 3.13).</summary>
/// <param name="Tracked">Whether anything about it is recorded at all.</param>
/// <param name="CompletionSetByContent">When false, an activity whose content says nothing ends as completed.</param>
/// <param name="ObjectiveSetByContent">When false, an activity whose content says nothing ends as satisfied.</param>
public sealed record DeliveryControls(bool Tracked, bool CompletionSetByContent, bool ObjectiveSetByContent)
{
    public static readonly DeliveryControls Default = new(true, false, false);
}
