using TrainingPaths.Scorm.DataModels;
using TrainingPaths.Scorm.DataModels.Launching;

namespace TrainingPaths.Scorm.Sequencing;

/// <summary>What the data model of a delivered activity begins with (RTE 4.2, SN 4.2.1).</summary>
/// <param name="AttemptNumber">From 1; 0 for an activity that is not tracked.</param>
/// <param name="IsResumed">Whether an attempt goes on: the content's data are then those it left, and <c>cmi.entry</c> is <c>resume</c>.</param>
/// <param name="CompletionThreshold">0..1; null: <c>cmi.completion_threshold</c> has no value.</param>
/// <param name="ScaledPassingScore">-1..1; null: <c>cmi.scaled_passing_score</c> has no value.</param>
/// <param name="MaxTimeAllowed">ISO 8601, as in the manifest; null: none.</param>
/// <param name="TimeLimitAction">Null: not said.</param>
/// <param name="LaunchData">Null: none.</param>
/// <param name="Objectives">Those with an identifier, the primary one first, with what is known of them, globally too.</param>
/// <param name="Stores"><c>adl.data</c>, in the manifest's order.</param>
public sealed record ContentLaunch(
    Activity Activity,
    int AttemptNumber,
    bool IsResumed,
    decimal? CompletionThreshold,
    decimal? ScaledPassingScore,
    string? MaxTimeAllowed,
    string? TimeLimitAction,
    string? LaunchData,
    IReadOnlyList<ObjectiveRecord> Objectives,
    IReadOnlyList<LaunchStore> Stores);
