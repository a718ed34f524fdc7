using TrainingPaths.Core.Paths.Searches;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Web.Hosting;

/// <summary>Writes down what was searched, a little later and together, so that looking for a path writes nothing. What it cannot write is lost: no search is worth a retry.</summary>
internal sealed class SearchCounter(SearchLog log, IServiceScopeFactory scopes, ILogger<SearchCounter> logger) : BackgroundService
{
    private static readonly TimeSpan Gathering = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await log.WaitAsync(stoppingToken);
            await Task.Delay(Gathering, stoppingToken);
            await WriteAsync(log.Take(), stoppingToken);
        }
    }

    private async Task WriteAsync(IReadOnlyList<Search> searches, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var count = scope.ServiceProvider.GetRequiredService<CountSearches>();
            await scope.ServiceProvider.GetRequiredService<UnitOfWork>().WriteAsync(Caller.Nobody, () => count.RunAsync(searches, ct), ct);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // Without the words: a log is read by others, and kept for longer.
            logger.LogWarning(failure, "{Count} searches were not counted", searches.Count);
        }
    }
}
