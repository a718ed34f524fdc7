namespace TrainingPaths.Scorm.DataModels;

/// <summary>One objective of an activity, on the way into its data model and out of it: <c>cmi.objectives.n</c> (RTE 4.2.17).</summary>
/// <param name="Satisfied">Null: unknown; so for all that follow.</param>
/// <param name="ScaledScore">-1..1.</param>
/// <param name="Completed">« not attempted » counts as not completed (RTE 4.2.17.4).</param>
/// <param name="ProgressMeasure">0..1.</param>
public sealed record ObjectiveRecord(
    string Id,
    bool? Satisfied = null,
    decimal? ScaledScore = null,
    decimal? RawScore = null,
    decimal? MinScore = null,
    decimal? MaxScore = null,
    bool? Completed = null,
    decimal? ProgressMeasure = null);
