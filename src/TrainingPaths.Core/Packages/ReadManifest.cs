using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;
using TrainingPaths.Scorm.Manifests;
using TrainingPaths.Scorm.Packages;

namespace TrainingPaths.Core.Packages;

/// <summary>The whole manifest of an accepted package, read again from its file: what a later version of the reader learns to understand needs no new import.</summary>
public sealed class ReadManifest(TrainingPathsDbContext db, FileStore files)
{
    private static readonly string FileKey = PackageFileName.Key("imsmanifest.xml")!;

    /// <exception cref="RuleViolation">There is no such package, or it was not accepted.</exception>
    public async Task<Manifest> RunAsync(Guid packageId, CancellationToken ct)
    {
        var sha256 = await db.ScormPackageFiles.Where(f => f.PackageId == packageId && f.NameKey == FileKey).Select(f => f.Sha256).SingleOrDefaultAsync(ct) ?? throw RuleViolation.NotFound();
        await using var content = files.Open(sha256);
        return ManifestReader.Read(content).Manifest ?? throw new InvalidOperationException($"The manifest of package {packageId} was accepted and can no longer be read.");
    }
}
