using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Paths;

/// <summary>Writes the folder of a path's current version to a disk, under the path's own name: what is published from it again is the same path.</summary>
public sealed class WriteFolder(TrainingPathsDbContext db, FileStore files)
{
    /// <param name="directory">Where the folder goes; made where it is missing.</param>
    /// <returns>Null when no path of this name is published. Nothing is written when its folder was not kept.</returns>
    /// <exception cref="IOException">The disk refused, or a file of that name is there: none is replaced.</exception>
    public async Task<PathFolder?> RunAsync(string slug, string directory, CancellationToken ct)
    {
        if (await PathFolder.FindAsync(db, slug, ct) is not { } folder)
            return null;
        foreach (var (path, open) in folder.IsKept ? folder.Contents(files) : [])
        {
            var place = Path.Combine([directory, slug, .. path.Split('/')]);
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            await using var from = open();
            await using var to = new FileStream(place, FileMode.CreateNew, FileAccess.Write);
            await from.CopyToAsync(to, ct);
        }

        return folder;
    }
}
