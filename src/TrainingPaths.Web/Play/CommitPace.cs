using System.Threading.RateLimiting;

namespace TrainingPaths.Web.Play;

/// <summary>Content is a stranger's: what commits without pause is told to wait, and disturbs nobody else. Honest content commits once a page.</summary>
internal sealed class CommitPace : IDisposable
{
    private readonly PartitionedRateLimiter<Guid> limiter = PartitionedRateLimiter.Create<Guid, Guid>(session => RateLimitPartition.GetTokenBucketLimiter(
        session,
        _ => new TokenBucketRateLimiterOptions { TokenLimit = 60, TokensPerPeriod = 20, ReplenishmentPeriod = TimeSpan.FromSeconds(1), QueueLimit = 0 }));

    public bool Allows(Guid session)
    {
        using var lease = limiter.AttemptAcquire(session);
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();
}
