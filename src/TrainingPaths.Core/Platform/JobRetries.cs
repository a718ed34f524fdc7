using Hangfire;

namespace TrainingPaths.Core.Platform;

/// <summary>
/// How often a job that failed is tried again, for all jobs: a letter or a certificate must end up done, also when the mail server or the disk
/// needs a day. Quickly first, since most failures are over within a minute; then ever more rarely.
/// </summary>
public static class JobRetries
{
    /// <summary>Waits before each further try; a day in all.</summary>
    internal static readonly IReadOnlyList<TimeSpan> Waits =
    [
        TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(1), TimeSpan.FromHours(2), TimeSpan.FromHours(4), TimeSpan.FromHours(8), TimeSpan.FromHours(8),
    ];

    /// <summary>Takes the place of Hangfire's own.</summary>
    public static AutomaticRetryAttribute Filter() => new() { Attempts = Waits.Count, DelayInSecondsByAttemptFunc = SecondsBefore };

    /// <summary>Up to a fifth more or less than planned: what failed together does not come back together.</summary>
    /// <param name="attempt">From 1.</param>
    internal static int SecondsBefore(long attempt)
    {
        var planned = Waits[(int)Math.Clamp(attempt, 1, Waits.Count) - 1];
        return (int)(planned.TotalSeconds * (0.8 + 0.4 * Random.Shared.NextDouble()));
    }
}
