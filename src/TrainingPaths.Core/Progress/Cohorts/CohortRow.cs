namespace TrainingPaths.Core.Progress.Cohorts;

/// <summary>Where one person of a cohort is.</summary>
/// <param name="LastStep">Title of the step where they last went on; null for whoever has not.</param>
/// <param name="SeenAt">When they were last at work: went on, or sat a quiz.</param>
/// <param name="ToMark">Attempts that wait for the trainer.</param>
public sealed record CohortRow(Guid EnrolmentId, string GivenName, string FamilyName, int StepsDone, int StepsTotal, string? LastStep, DateTimeOffset? SeenAt, int ToMark)
{
    /// <summary>Holidays and a full week are no reason to call; a fortnight may be.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromDays(14);

    public CohortState State { get; init; }

    /// <summary>The path has a quiz with a limit of time or attempts, beyond which a trainer may give more.</summary>
    public bool HasLimits { get; init; }

    public string FullName => $"{GivenName} {FamilyName}";

    internal static CohortState StateOf(bool completed, DateTimeOffset? seenAt, int toMark, DateTimeOffset now) => seenAt switch
    {
        _ when completed => CohortState.Finished,
        _ when toMark > 0 => CohortState.Waiting,
        null => CohortState.NotBegun,
        { } at when now - at >= Quiet => CohortState.Still,
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
