namespace TrainingPaths.Scorm.DataModels.Launching;

/// <summary>An objective of the activity with what sequencing knows of it now: <c>cmi.objectives.n</c> begins with it (RTE 4.2.17).</summary>
/// <param name="Satisfied">Null: unknown; so for all that follow.</param>
/// <param name="ScaledScore">-1..1.</param>
/// <param name="ProgressMeasure">0..1.</param>
public sealed record LaunchObjective(
    string Id,
    bool? Satisfied = null,
    decimal? ScaledScore = null,
    decimal? RawScore = null,
    decimal? MinScore = null,
    decimal? MaxScore = null,
    bool? Completed = null,
    decimal? ProgressMeasure = null);
