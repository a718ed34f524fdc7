namespace TrainingPaths.Scorm.Sequencing.Definitions;

/// <summary>ADL's limits on choice (SN 3.3).</summary>
public sealed record ConstrainedChoice(bool ConstrainChoice, bool PreventActivation)
{
    public static readonly ConstrainedChoice None = new(false, false);
}
