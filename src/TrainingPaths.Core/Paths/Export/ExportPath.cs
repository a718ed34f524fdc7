using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;
using TrainingPaths.Scorm.Manifests;
using TrainingPaths.Scorm.Writing;

namespace TrainingPaths.Core.Paths.Export;

/// <summary>Gives the current version of a path as a SCORM package. Made once: a version never changes, so its package is kept until the program that writes it does.</summary>
/// <param name="settings">Where packages are kept.</param>
public sealed class ExportPath(TrainingPathsDbContext db, FileStore files, ExportKit kit, ExportSettings settings)
{
    /// <summary>Null when no path of this name is published, when nothing of it can leave, or when the site was built without what a package needs.</summary>
    /// <exception cref="ArgumentException">An edition that is not written.</exception>
    public async Task<ExportedPackage?> RunAsync(string slug, ScormEdition edition, CancellationToken ct)
    {
        var current = await db.TrainingPaths.AsNoTracking().Where(p => p.Slug == slug).Select(p => p.CurrentVersionId).FirstOrDefaultAsync(ct);
        if (!kit.IsWhole || current is not { } id || await FrozenVersions.FindAsync(db, id, ct) is not { } version || !version.Steps.Any(ExportSource.IsExported))
            return null;
        var (name, kept) = (NameOf(edition), $"{id:n}-{NameOf(edition)}-");
        var place = Path.Combine(settings.Folder, kept + kit.Mark + ".zip");
        if (!File.Exists(place))
            await MakeAsync(version, edition, place, kept, ct);
        return new ExportedPackage(place, $"{slug}-v{version.Number}-{name}.zip", $"{kept}{kit.Mark}");
    }

    private static string NameOf(ScormEdition edition) => edition == ScormEdition.Scorm12 ? "scorm-1.2" : "scorm-2004";

    private async Task MakeAsync(FrozenVersion version, ScormEdition edition, string place, string kept, CancellationToken ct)
    {
        var course = ExportCourse.Of(await ExportSource.ReadAsync(db, version, ct), edition, kit, files.Open);
        Directory.CreateDirectory(settings.Folder);
        // Written aside, then renamed: who comes at the same moment gets the whole file or makes the same one.
        var aside = Path.Combine(settings.Folder, $".{Guid.NewGuid():n}");
        try
        {
            await using (var zip = new FileStream(aside, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, useAsync: true))
                await PackageWriter.WriteAsync(course, edition, zip, ct);
            File.Move(aside, place, overwrite: true);
        }
        finally
        {
            File.Delete(aside);
        }

        foreach (var older in Directory.EnumerateFiles(settings.Folder, kept + "*.zip").Where(file => file != place))
            File.Delete(older);
    }
}

/// <param name="Folder">A cache: it may be emptied at any time.</param>
public sealed record ExportSettings(string Folder);

/// <param name="Path">On disk.</param>
/// <param name="FileName">For whoever saves it.</param>
/// <param name="Mark">The same for the same bytes.</param>
public sealed record ExportedPackage(string Path, string FileName, string Mark);
