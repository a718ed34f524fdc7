using System.Text;
using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Paths;

/// <summary>The folder that a version was published from, as anyone may take it away: its files, and a page that says whose it is and how to publish it again.</summary>
/// <param name="Files">By path. None for a version of before folders were kept.</param>
public sealed record PathFolder(FrozenVersion Version, IReadOnlyList<VersionSource> Files)
{
    /// <summary>Beside the files of the format: whoever reads the folder back leaves it aside.</summary>
    public const string ReadmeName = "README.md";

    public string Slug => Version.Slug;

    public bool IsKept => Files.Count > 0;

    /// <summary>Every file to write, the page first, with its content to be read once.</summary>
    public IEnumerable<(string Path, Func<Stream> Open)> Contents(FileStore store) =>
        [(ReadmeName, () => new MemoryStream(Encoding.UTF8.GetBytes(FolderReadme.Of(Version)), writable: false)), .. Files.Select(file => (SafePathOf(file), (Func<Stream>)(() => store.Open(file.Sha256))))];

    /// <summary>The current version's; null when no path of this name is published.</summary>
    internal static async Task<PathFolder?> FindAsync(TrainingPathsDbContext db, string slug, CancellationToken ct)
    {
        if (await db.TrainingPaths.AsNoTracking().Where(p => p.Slug == slug).Select(p => p.CurrentVersionId).FirstOrDefaultAsync(ct) is not { } versionId)
            return null;
        var files = await db.VersionSources.AsNoTracking().Where(s => s.PathVersionId == versionId).ToListAsync(ct);
        return new PathFolder(await FrozenVersions.FindAsync(db, versionId, ct), [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)]);
    }

    // The table refuses such rows too; a folder that is written must not depend on it.
    private static string SafePathOf(VersionSource file) => SourcePath.IsSafe(file.Path) ? file.Path : throw new InvalidDataException($"'{file.Path}' is no path of a file of the format.");
}
