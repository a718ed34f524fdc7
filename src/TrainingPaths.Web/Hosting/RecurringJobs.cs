using Hangfire;
using TrainingPaths.Core.Certificates;
using TrainingPaths.Core.Tracking;

namespace TrainingPaths.Web.Hosting;

/// <summary>Everything that runs by the clock; hours are UTC. Every node that runs jobs says it at its start, and saying it again changes nothing.</summary>
internal sealed class RecurringJobs(IRecurringJobManager jobs) : IHostedService
{
    internal const string DeleteExpiredPacks = "delete-expired-packs";
    internal const string PruneTracking = "prune-tracking";

    public Task StartAsync(CancellationToken cancellationToken)
    {
        jobs.AddOrUpdate<DeleteExpiredPacks>(DeleteExpiredPacks, job => job.RunAsync(CancellationToken.None), Cron.Daily(2, 30));
        jobs.AddOrUpdate<PruneTracking>(PruneTracking, job => job.RunAsync(CancellationToken.None), Cron.Daily(2, 45));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
