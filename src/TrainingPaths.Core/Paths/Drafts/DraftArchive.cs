using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Platform;
using TrainingPaths.Scorm.Packages;
using TrainingPaths.Scorm.Packages.Zip;

namespace TrainingPaths.Core.Paths.Drafts;

/// <summary>A folder of the format as a zip file: what leaves the studio and what comes back.</summary>
/// <param name="Slug">Name of the folder inside; null where the files lie at the top.</param>
public sealed partial record DraftArchive(string? Slug, IReadOnlyList<FolderFile> Files)
{
    /// <summary>Of a zip file that comes in: some films, and all that a folder holds besides.</summary>
    public const int LargestBytes = 512 << 20;

    private const int LargestText = 8 << 20;

    // Of a folder of the format: 500 files, and what lies beside them.
    private static readonly PackageLimits Limits = PackageLimits.Default with { Entries = 1_000, TotalBytes = 1L << 30, EntryBytes = (long)Recordings.VideoMegabytes << 20 };

    // The oldest time that a zip file can say: the same files give the same bytes.
    private static readonly DateTimeOffset Moment = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <exception cref="RuleViolation">It is damaged, holds no path, or something that a folder of the format must not hold.</exception>
    public static async Task<DraftArchive> ReadAsync(Stream zip, FileStore store, CancellationToken ct)
    {
        try
        {
            return Of(await ZipFolder.ReadAsync(zip, Limits, (name, content) => KeepAsync(name, content, store, ct)));
        }
        catch (PackageRefusedException refused)
        {
            throw new RuleViolation(DraftsRules.Unreadable, refused.Subject.Length > 0 ? refused.Subject : refused.Code);
        }
    }

    public static void Write(Stream output, string slug, IEnumerable<FolderFile> files)
    {
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
        foreach (var (path, content) in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            // What is compressed already only takes time.
            var entry = zip.CreateEntry($"{slug}/{path}", Recordings.IsOne(path) ? CompressionLevel.NoCompression : CompressionLevel.Optimal);
            entry.LastWriteTime = Moment;
            using var from = content.Open();
            using var to = entry.Open();
            from.CopyTo(to);
        }
    }

    // A recording goes to where drafts keep it; whatever else is that large is no part of the format.
    private static async Task<FileContent> KeepAsync(string name, Stream content, FileStore store, CancellationToken ct)
    {
        using var bytes = new MemoryStream();
        var recording = Recordings.IsOne(name[(name.IndexOf("media/", StringComparison.Ordinal) is > 0 and var at ? at : 0)..]);
        var most = recording ? FileContent.MostInMemory : LargestText;
        var buffer = new byte[1 << 16];
        for (int read; bytes.Length <= most && (read = await content.ReadAsync(buffer, ct)) > 0;)
            bytes.Write(buffer, 0, read);
        if (bytes.Length <= most)
            return bytes.ToArray();
        if (!recording)
            throw new RuleViolation(DraftsRules.Unreadable, name);
        bytes.Position = 0;
        var stored = await store.SaveAsync(new JoinedStream(bytes, content), Limits.EntryBytes, ct);
        return store.ContentOf(stored.Sha256, stored.Bytes);
    }

    private static DraftArchive Of(IReadOnlyList<(string Name, FileContent Content)> entries)
    {
        var top = entries.Select(entry => entry.Name).FirstOrDefault(name => name == "path.yaml" || name.EndsWith("/path.yaml", StringComparison.Ordinal))
            ?? throw new RuleViolation(DraftsRules.Unreadable, "path.yaml");
        var prefix = top[..^"path.yaml".Length];
        // What systems leave in folders, and what the format leaves aside.
        var files = entries.Where(entry => entry.Name.StartsWith(prefix, StringComparison.Ordinal)).Select(entry => new FolderFile(entry.Name[prefix.Length..], entry.Content))
            .Where(file => !file.Path.Split('/').Any(name => name.StartsWith('.') || name is "Thumbs.db" or "desktop.ini") && !Aside().IsMatch(file.Path)).ToArray();
        var slug = prefix.TrimEnd('/').Split('/')[^1];
        var package = ContentPackage.Read(slug, files);
        if (package.Unread.FirstOrDefault() is { } wrong)
            throw new RuleViolation(DraftsRules.Unreadable, $"{wrong.File} : {wrong.Message}");
        if (files.FirstOrDefault(file => !SourcePath.IsSafe(file.Path)) is { } unsafeFile)
            throw new RuleViolation(DraftsRules.Unreadable, unsafeFile.Path);
        return new DraftArchive(SlugForm().IsMatch(slug) ? slug : null, files);
    }

    [GeneratedRegex(@"\A(?:README\.md|LICENSE(?:\.(?:md|txt))?)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Aside();

    [GeneratedRegex(@"\A[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?\z", RegexOptions.CultureInvariant)]
    private static partial Regex SlugForm();
}
