using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Packages;

/// <summary>Keeps a launch open while its player is. Whether somebody may have the package is asked by whoever calls.</summary>
public sealed class RenewLaunch(TrainingPathsDbContext db, TimeProvider clock)
{
    /// <returns>False when it had expired: the player opens another.</returns>
    public async Task<bool> RunAsync(Guid launchId, Guid packageId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var until = now + PackageLaunch.Lifetime;
        return await db.PackageLaunches.Where(l => l.Id == launchId && l.PackageId == packageId && l.ExpiresAt > now).ExecuteUpdateAsync(set => set.SetProperty(l => l.ExpiresAt, until), ct) > 0;
    }
}
