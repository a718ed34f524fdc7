using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Paths;

/// <summary>Says what an author changed in a folder since the path of its name was published.</summary>
public sealed class CompareFolder(TrainingPathsDbContext db)
{
    public async Task<FolderDifference> RunAsync(ContentPackage package, CancellationToken ct)
    {
        var here = package.Files.ToDictionary(file => file.Path, file => file.Content.Sha256);
        var published = await PathFolder.FindAsync(db, package.Slug, ct);
        var there = published is { IsKept: true } ? published.Files.ToDictionary(file => file.Path, file => file.Sha256) : here;
        var both = here.Keys.Intersect(there.Keys).ToArray();
        return new FolderDifference(
            package.Slug,
            published?.Version.Number,
            published is { IsKept: true },
            Sorted(here.Keys.Except(there.Keys)),
            Sorted(there.Keys.Except(here.Keys)),
            Sorted(both.Where(path => here[path] != there[path])),
            both.Count(path => here[path] == there[path]),
            [.. package.Unread],
            await MakesVersionAsync(package, published, ct));
    }

    private async Task<bool?> MakesVersionAsync(ContentPackage package, PathFolder? published, CancellationToken ct)
    {
        if (published is null || PathLinter.Check(package).HasErrors)
            return null;
        var id = published.Version.Id;
        return await db.PathVersions.Where(v => v.Id == id).Select(v => v.ContentHash).SingleAsync(ct) != VersionContent.Of(package).Hash;
    }

    private static string[] Sorted(IEnumerable<string> paths) => [.. paths.Order(StringComparer.Ordinal)];
}
