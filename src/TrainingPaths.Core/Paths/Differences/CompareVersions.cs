using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Paths.Differences;

/// <summary>What changed between two published versions of one path, or between one and what is about to be published.</summary>
public sealed class CompareVersions(TrainingPathsDbContext db)
{
    /// <exception cref="RuleViolation">There is no such version: 404.</exception>
    public async Task<VersionDifference> RunAsync(Guid before, Guid after, CancellationToken ct) =>
        VersionDifference.Between(await ComparedVersion.FindAsync(db, before, ct), await ComparedVersion.FindAsync(db, after, ct));

    /// <summary>With the path's current version; a path that was never published has none.</summary>
    public async Task<VersionDifference?> WithPublishedAsync(string slug, VersionContent candidate, CancellationToken ct)
    {
        var current = await db.TrainingPaths.Where(p => p.Slug == slug).Select(p => p.CurrentVersionId).FirstOrDefaultAsync(ct);
        return current is { } versionId ? VersionDifference.Between(await ComparedVersion.FindAsync(db, versionId, ct), ComparedVersion.Of(candidate)) : null;
    }
}
