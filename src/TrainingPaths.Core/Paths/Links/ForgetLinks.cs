using Hangfire;
using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Paths.Links;

/// <summary>Job, each night: removes addresses that nobody wanted asked for a season. Run twice, it does nothing the second time.</summary>
public sealed class ForgetLinks(TrainingPathsDbContext db, UnitOfWork work, TimeProvider clock)
{
    public const int Days = 90;

    [Queue(Queues.Bulk)]
    public Task RunAsync(CancellationToken ct)
    {
        var before = clock.GetUtcNow().AddDays(-Days);
        return work.WriteAsync(Caller.Nobody, () => db.OutsideLinks.Where(l => l.WantedAt < before).ExecuteDeleteAsync(ct), ct);
    }
}
