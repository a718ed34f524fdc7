namespace TrainingPaths.Core.Progress.Cohorts;

/// <summary>Where one person of a cohort is.</summary>
/// <param name="LastStep">Title of the step touched last; null for whoever has not begun.</param>
/// <param name="SeenAt">When they last went on.</param>
/// <param name="ToMark">Attempts that wait for the trainer.</param>
public sealed record CohortRow(Guid EnrolmentId, string GivenName, string FamilyName, int StepsDone, int StepsTotal, string? LastStep, DateTimeOffset? SeenAt, int ToMark)
{
    /// <summary>Holidays and a full week are no reason to call; a fortnight may be.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromDays(14);

    public CohortState State { get; init; }

    /// <summary>The path has a quiz with a limit of time or attempts, beyond which a trainer may give more.</summary>
    public bool HasLimits { get; init; }

    public string FullName => $"{GivenName} {FamilyName}";

    internal static CohortState StateOf(PathProgress? progress, int toMark, DateTimeOffset now) => progress switch
    {
        { CompletedAt: not null } => CohortState.Finished,
        _ when toMark > 0 => CohortState.Waiting,
        null => CohortState.NotBegun,
        _ when now - progress.SeenAt >= Quiet => CohortState.Still,
        _ => CohortState.UnderWay,
    };
}

public enum CohortState
{
    NotBegun,
    UnderWay,

    /// <summary>Begun, and nothing has happened for a fortnight.</summary>
    Still,

    /// <summary>A text waits for the trainer: whoever stands still because of it is not stuck.</summary>
    Waiting,

    Finished,
}
