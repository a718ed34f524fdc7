using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Packages;

/// <summary>Opens a package for one sitting. Whether this person may have it is asked by whoever calls: a step of a path, a trainer's preview.</summary>
public sealed class OpenLaunch(TrainingPathsDbContext db, TimeProvider clock)
{
    /// <exception cref="RuleViolation">There is no such package, or it was not accepted.</exception>
    public async Task<OpenedLaunch> RunAsync(Guid packageId, CancellationToken ct)
    {
        var manifest = await db.ScormPackages.Where(p => p.Id == packageId && p.State == PackageState.Accepted).Select(p => p.Manifest).SingleOrDefaultAsync(ct) ?? throw RuleViolation.NotFound();
        var now = clock.GetUtcNow();
        // No other job sweeps them: each opening does, over an index.
        await db.PackageLaunches.Where(l => l.ExpiresAt < now).ExecuteDeleteAsync(ct);
        var (launch, token) = PackageLaunch.Open(packageId, now);
        db.PackageLaunches.Add(launch);
        await db.SaveChangesAsync(ct);
        return new OpenedLaunch(launch.Id, token, launch.ExpiresAt, manifest);
    }
}

/// <param name="LaunchId">Safe to keep, unlike the token.</param>
/// <param name="Token">Part of the address <c>/p/{token}/{name}</c> on the content origin; told once.</param>
public sealed record OpenedLaunch(Guid LaunchId, string Token, DateTimeOffset ExpiresAt, ManifestSummary Manifest);
