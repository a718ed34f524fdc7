using Hangfire;
using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Paths.Searches;

/// <summary>Job, each night: removes what told sessions apart, and words that stayed rare (<c>docs/decisions/0023</c>). Run twice, it does nothing the second time.</summary>
public sealed class ForgetSearches(TrainingPathsDbContext db, UnitOfWork work, TimeProvider clock)
{
    /// <summary>After it, words that fewer than <see cref="ReadSearches.SmallestGroup"/> sessions typed go: they may be somebody's.</summary>
    public const int DaysRare = 30;

    /// <summary>After it, every count goes: an offer is planned by the year.</summary>
    public const int DaysAll = 365;

    [Queue(Queues.Bulk)]
    public Task RunAsync(CancellationToken ct) => work.WriteAsync(Caller.Nobody, () => ForgetAsync(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), ct), ct);

    private async Task ForgetAsync(DateOnly today, CancellationToken ct)
    {
        var (rare, all) = (today.AddDays(-DaysRare), today.AddDays(-DaysAll));
        await db.SearchSessions.Where(s => s.Day < today).ExecuteDeleteAsync(ct);
        await db.SearchSalts.Where(s => s.Day < today).ExecuteDeleteAsync(ct);
        await db.SearchDays.Where(d => d.Day < all).ExecuteDeleteAsync(ct);
        await db.SearchDays.Where(d => d.Day < rare && db.SearchDays.Where(o => o.Words == d.Words).Sum(o => o.Sessions) < ReadSearches.SmallestGroup).ExecuteDeleteAsync(ct);
    }
}
