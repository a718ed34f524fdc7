using System.IO.Compression;

namespace TrainingPaths.Core.Certificates;

/// <summary>
/// Writes a team's certificates as one ZIP: each PDF under a name that files well, all pages in one document for printing, and a list of who is
/// in and who is missing and why. A certificate that cannot be read stops the pack: an incomplete one must never look complete.
/// </summary>
public static class TeamPack
{
    public const string ManifestName = "manifest.csv";

    /// <summary>Streams the archive. <paramref name="progress"/> receives how many certificates are in, after each one.</summary>
    public static async Task WriteAsync(
        Stream zip, IReadOnlyList<PackEntry> entries, IReadOnlyList<MissingFromPack> missing, DateTimeOffset now, Func<int, Task>? progress, CancellationToken ct)
    {
        var names = new PackFileNames();
        var files = entries.Select(entry => (Entry: entry, File: names.Next(entry))).ToList();
        await using var archive = await ZipArchive.CreateAsync(zip, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, ct);
        await AddAsync(archive, ManifestName, PackManifest.Write(files, missing), now, CompressionLevel.Optimal, ct);
        using var merged = new MergedPdf();
        for (var i = 0; i < files.Count; i++)
        {
            var pdf = await files[i].Entry.ReadPdfAsync(ct);
            // A PDF is already compressed.
            await AddAsync(archive, files[i].File, pdf, now, CompressionLevel.NoCompression, ct);
            merged.Add(pdf);
            if (progress is not null) await progress(i + 1);
        }
        if (files.Count > 0) await AddAsync(archive, MergedPdf.FileName, merged.ToBytes(), now, CompressionLevel.Optimal, ct);
    }

    private static async Task AddAsync(ZipArchive archive, string name, byte[] content, DateTimeOffset now, CompressionLevel level, CancellationToken ct)
    {
        var entry = archive.CreateEntry(name, level);
        entry.LastWriteTime = now;
        await using var stream = await entry.OpenAsync(ct);
        await stream.WriteAsync(content, ct);
    }
}
