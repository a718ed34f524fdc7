using System.Threading.RateLimiting;

namespace TrainingPaths.Web.Play;

/// <summary>
/// Content is a stranger's: what commits without pause, or without measure, is told to wait, and neither disturbs the others nor fills the disk.
/// Honest content commits once a page, and a suspended state of 64,000 characters each half minute is 2 KB a second.
/// </summary>
internal sealed class CommitPace : IDisposable
{
    private const int Burst = 8 << 20;

    private readonly PartitionedRateLimiter<Guid> commits = Each(60, 20);
    private readonly PartitionedRateLimiter<Guid> characters = Each(Burst, 32 << 10);

    public bool Allows(Guid session, IReadOnlyDictionary<string, string> values)
    {
        using var one = commits.AttemptAcquire(session);
        using var all = characters.AttemptAcquire(session, Math.Min(Burst, values.Sum(value => value.Key.Length + value.Value.Length)));
        return one.IsAcquired && all.IsAcquired;
    }

    public void Dispose()
    {
        commits.Dispose();
        characters.Dispose();
    }

    private static PartitionedRateLimiter<Guid> Each(int burst, int second) => PartitionedRateLimiter.Create<Guid, Guid>(session => RateLimitPartition.GetTokenBucketLimiter(
        session,
        _ => new TokenBucketRateLimiterOptions { TokenLimit = burst, TokensPerPeriod = second, ReplenishmentPeriod = TimeSpan.FromSeconds(1), QueueLimit = 0 }));
}
