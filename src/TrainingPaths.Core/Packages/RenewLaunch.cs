using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Packages;

/// <summary>Keeps a launch open while its player is, and closes it when the player is left.</summary>
public sealed class RenewLaunch(TrainingPathsDbContext db, TimeProvider clock)
{
    /// <returns>False when it had expired: the player opens another.</returns>
    public async Task<bool> RunAsync(Guid launchId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var until = now + PackageLaunch.Lifetime;
        return await db.PackageLaunches.Where(l => l.Id == launchId && l.ExpiresAt > now).ExecuteUpdateAsync(set => set.SetProperty(l => l.ExpiresAt, until), ct) > 0;
    }

    public Task CloseAsync(Guid launchId, CancellationToken ct) => db.PackageLaunches.Where(l => l.Id == launchId).ExecuteDeleteAsync(ct);
}
