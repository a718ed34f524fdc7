using System.Globalization;
using System.IO.Compression;
using System.Text;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Paths.Export;

/// <summary>Gives the current version of a path as the folder that it was published from: a zip file to be unzipped, edited and published again. Made once; the same version gives the same bytes.</summary>
public sealed class ExportFolder(TrainingPathsDbContext db, FileStore files, ExportCache cache)
{
    // The oldest time that a zip file can say: no clock makes two files of one version differ.
    private static readonly DateTimeOffset Moment = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Null when no path of this name is published, or its folder was not kept.</summary>
    public async Task<ExportedPackage?> RunAsync(string slug, CancellationToken ct)
    {
        if (await PathFolder.FindAsync(db, slug, ct) is not { IsKept: true } folder)
            return null;
        return await cache.FindAsync(
            folder.Version.Id, "folder", FolderReadme.Template.ToString(CultureInfo.InvariantCulture), $"{slug}-v{folder.Version.Number}-folder.zip", zip => WriteAsync(folder, zip, ct));
    }

    private async Task WriteAsync(PathFolder folder, Stream output, CancellationToken ct)
    {
        await using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
        foreach (var (path, open) in folder.Contents(files))
        {
            await using var from = open();
            var entry = zip.CreateEntry($"{folder.Slug}/{path}", CompressionLevel.Optimal);
            entry.LastWriteTime = Moment;
            await using var to = await entry.OpenAsync(ct);
            await from.CopyToAsync(to, ct);
        }
    }
}
