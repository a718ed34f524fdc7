using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;
using TrainingPaths.Scorm.Manifests;
using TrainingPaths.Scorm.Writing;

namespace TrainingPaths.Core.Paths.Export;

/// <summary>Gives the current version of a path as a SCORM package, made once.</summary>
public sealed class ExportPath(TrainingPathsDbContext db, FileStore files, ExportKit kit, ExportCache cache)
{
    /// <summary>Null when no path of this name is published, when nothing of it can leave, or when the site was built without what a package needs.</summary>
    /// <exception cref="ArgumentException">An edition that is not written.</exception>
    public async Task<ExportedPackage?> RunAsync(string slug, ScormEdition edition, CancellationToken ct)
    {
        var current = await db.TrainingPaths.AsNoTracking().Where(p => p.Slug == slug).Select(p => p.CurrentVersionId).FirstOrDefaultAsync(ct);
        if (!kit.IsWhole || current is not { } id || await FrozenVersions.FindAsync(db, id, ct) is not { } version || !version.Steps.Any(ExportSource.IsExported))
            return null;
        var kind = edition == ScormEdition.Scorm12 ? "scorm-1.2" : "scorm-2004";
        return await cache.FindAsync(id, kind, kit.Mark, $"{slug}-v{version.Number}-{kind}.zip", async zip =>
            await PackageWriter.WriteAsync(ExportCourse.Of(await ExportSource.ReadAsync(db, version, ct), edition, kit, files.Open), edition, zip, ct));
    }
}
