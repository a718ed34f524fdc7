using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Packages;

/// <summary>The file that a token and a name lead to. A name is compared with those of the token's package and used for nothing else.</summary>
public sealed class FindPackageFile(TrainingPathsDbContext db, TimeProvider clock)
{
    /// <param name="name">Percent-decoded.</param>
    /// <param name="written">As the request had it: some zip tools percent-encode the very names of files, and the content asks for them so.</param>
    /// <returns>Null for an unknown or expired token, and for a name that this package does not have.</returns>
    public async Task<PackageFile?> RunAsync(string token, string name, string? written, CancellationToken ct)
    {
        if (RandomKey.HashOf(token) is not { } hash || PackageFileName.Key(name) is not { } key)
            return null;
        string[] keys = [key, .. new[] { PackageFileName.Key(written ?? "") }.OfType<string>()];
        var now = clock.GetUtcNow();
        var found = await db.PackageLaunches.Where(l => l.TokenSha256 == hash && l.ExpiresAt > now)
            .Join(db.ScormPackageFiles.Where(f => keys.Contains(f.NameKey)), l => l.PackageId, f => f.PackageId, (_, f) => new { f.NameKey, File = new PackageFile(f.Name, f.Sha256, f.MediaType) })
            .ToListAsync(ct);
        return (found.Find(f => f.NameKey == key) ?? found.FirstOrDefault())?.File;
    }
}

public sealed record PackageFile(string Name, string Sha256, string MediaType);
