namespace TrainingPaths.Scorm.Sequencing;

/// <summary>What a content said by the end of one of its sessions (RTE 4.2, SN 4.2.1): the values of its data model that sequencing tracks.</summary>
/// <param name="Success">Null: the content never said; <see cref="SuccessStatus.Unknown"/>: it said so.</param>
/// <param name="Completion">Null: the content never said.</param>
/// <param name="ScaledScore">-1..1; null: none.</param>
/// <param name="ProgressMeasure">0..1; null: none.</param>
/// <param name="Objectives">What it said of <c>cmi.objectives.n</c>; those that the manifest does not name are ignored.</param>
/// <param name="IsSuspended">Whether it left with <c>cmi.exit</c> = <c>suspend</c>: its attempt then goes on at its next launch.</param>
/// <param name="Stores">What it wrote into <c>adl.data</c>, by store.</param>
public sealed record ContentReport(
    SuccessStatus? Success,
    CompletionStatus? Completion,
    decimal? ScaledScore,
    decimal? RawScore,
    decimal? MinScore,
    decimal? MaxScore,
    decimal? ProgressMeasure,
    IReadOnlyList<ObjectiveReport> Objectives,
    bool IsSuspended,
    IReadOnlyDictionary<string, string> Stores)
{
    /// <summary>A content that said nothing, such as an asset.</summary>
    public static readonly ContentReport Silent = new(null, null, null, null, null, null, null, [], false, new Dictionary<string, string>());
}

/// <summary>What a content said of one of its objectives; null: nothing.</summary>
public sealed record ObjectiveReport(
    string Id,
    SuccessStatus? Success,
    CompletionStatus? Completion,
    decimal? ScaledScore,
    decimal? RawScore,
    decimal? MinScore,
    decimal? MaxScore,
    decimal? ProgressMeasure);

/// <summary>RTE 4.2.21.</summary>
public enum SuccessStatus
{
    Unknown,
    Passed,
    Failed,
}

/// <summary>RTE 4.2.4.</summary>
public enum CompletionStatus
{
    Unknown,
    NotAttempted,
    Incomplete,
    Completed,
}
