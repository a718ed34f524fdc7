using Hangfire;
using TrainingPaths.Core.Certificates;
using TrainingPaths.Core.Paths.Export;
using TrainingPaths.Core.Platform;
using TrainingPaths.Core.Tracking;

namespace TrainingPaths.Web.Hosting;

/// <summary>Everything that runs by the clock; hours are UTC. Every node that runs jobs says it at its start, and saying it again changes nothing.</summary>
internal sealed class RecurringJobs(IRecurringJobManager jobs) : IHostedService
{
    internal const string DeleteExpiredPacks = "delete-expired-packs";
    internal const string PruneTracking = "prune-tracking";
    internal const string DropOldExports = "drop-old-exports";
    internal const string SweepFiles = "sweep-files";

    public Task StartAsync(CancellationToken cancellationToken)
    {
        jobs.AddOrUpdate<DeleteExpiredPacks>(DeleteExpiredPacks, job => job.RunAsync(CancellationToken.None), Cron.Daily(2, 30));
        jobs.AddOrUpdate<PruneTracking>(PruneTracking, job => job.RunAsync(CancellationToken.None), Cron.Daily(2, 45));
        jobs.AddOrUpdate<DropOldExports>(DropOldExports, job => job.RunAsync(CancellationToken.None), Cron.Daily(3, 0));
        jobs.AddOrUpdate<SweepFiles>(SweepFiles, job => job.RunAsync(CancellationToken.None), Cron.Daily(3, 15));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
