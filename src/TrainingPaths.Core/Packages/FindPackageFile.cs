using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Packages;

/// <summary>The file that a token and a name lead to. A name is compared with those of the token's package and used for nothing else.</summary>
public sealed class FindPackageFile(TrainingPathsDbContext db, TimeProvider clock)
{
    /// <param name="name">Percent-decoded.</param>
    /// <returns>Null for an unknown or expired token, and for a name that this package does not have.</returns>
    public async Task<PackageFile?> RunAsync(string token, string name, CancellationToken ct)
    {
        if (PackageLaunch.HashOf(token) is not { } hash || PackageFileName.Key(name) is not { } key)
            return null;
        var now = clock.GetUtcNow();
        return await db.PackageLaunches.Where(l => l.TokenSha256 == hash && l.ExpiresAt > now)
            .Join(db.ScormPackageFiles.Where(f => f.NameKey == key), l => l.PackageId, f => f.PackageId, (_, f) => new PackageFile(f.Name, f.Sha256, f.MediaType))
            .SingleOrDefaultAsync(ct);
    }
}

public sealed record PackageFile(string Name, string Sha256, string MediaType);
