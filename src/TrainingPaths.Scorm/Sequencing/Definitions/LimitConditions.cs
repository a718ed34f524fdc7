namespace TrainingPaths.Scorm.Sequencing.Definitions;

/// <summary>When an activity may no longer be attempted (SN 3.5). Of the limits that IMS names, SCORM asks for these two.</summary>
/// <param name="AttemptLimit">Null: no limit.</param>
/// <param name="AttemptAbsoluteDuration">What <c>cmi.max_time_allowed</c> begins with, as the manifest has it (ISO 8601); null: none.</param>
public sealed record LimitConditions(int? AttemptLimit, string? AttemptAbsoluteDuration)
{
    public static readonly LimitConditions None = new(null, null);
}
