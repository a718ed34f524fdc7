namespace TrainingPaths.Scorm.Manifests;

/// <summary>How progress counts as completion (CAM 4th ed., 3.4.1.15).</summary>
/// <param name="CompletedByMeasure">Whether the measure decides, instead of what the content or the children say.</param>
/// <param name="MinimumProgressMeasure">0..1.</param>
/// <param name="ProgressWeight">0..1: this activity's weight in its parent's progress.</param>
/// <param name="Declared">Whether the manifest had the element: only then does <c>cmi.completion_threshold</c> exist (RTE 4.2.5).</param>
public sealed record CompletionThreshold(bool CompletedByMeasure, decimal MinimumProgressMeasure, decimal ProgressWeight, bool Declared)
{
    public static readonly CompletionThreshold None = new(false, 1.0m, 1.0m, false);
}
