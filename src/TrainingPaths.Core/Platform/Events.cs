using Microsoft.Extensions.DependencyInjection;

namespace TrainingPaths.Core.Platform;

/// <summary>A module above listens to what a module below has done. It runs in the same transaction: both are kept or neither is.</summary>
public interface ISubscriber<in TEvent>
{
    Task HandleAsync(TEvent happened, CancellationToken ct);
}

/// <summary>Calls go down the list of modules, events go up it.</summary>
public sealed class Events(IServiceProvider services)
{
    public async Task PublishAsync<TEvent>(TEvent happened, CancellationToken ct)
    {
        foreach (var subscriber in services.GetServices<ISubscriber<TEvent>>())
            await subscriber.HandleAsync(happened, ct);
    }
}
