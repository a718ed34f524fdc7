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
public sealed partial record DraftArchive(string? Slug, IReadOnlyList<(string Path, byte[] Bytes)> Files)
{
    public const int LargestBytes = 64 << 20;

    // Of a folder of the format: 500 files of 1 MB at most, and what lies beside them.
    private static readonly PackageLimits Limits = PackageLimits.Default with { Entries = 1_000, TotalBytes = 256 << 20, EntryBytes = 8 << 20 };

    // The oldest time that a zip file can say: the same files give the same bytes.
    private static readonly DateTimeOffset Moment = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <exception cref="RuleViolation">It is damaged, holds no path, or something that a folder of the format must not hold.</exception>
    public static DraftArchive Read(Stream zip)
    {
        try
        {
            return Of(ZipFolder.Read(zip, Limits));
        }
        catch (PackageRefusedException refused)
        {
            throw new RuleViolation(DraftsRules.Unreadable, refused.Subject.Length > 0 ? refused.Subject : refused.Code);
        }
    }

    public static void Write(Stream output, string slug, IEnumerable<(string Path, byte[] Bytes)> files)
    {
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
        foreach (var (path, bytes) in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            var entry = zip.CreateEntry($"{slug}/{path}", CompressionLevel.Optimal);
            entry.LastWriteTime = Moment;
            using var to = entry.Open();
            to.Write(bytes);
        }
    }

    private static DraftArchive Of(IReadOnlyList<(string Name, byte[] Bytes)> entries)
    {
        var top = entries.Select(entry => entry.Name).FirstOrDefault(name => name == "path.yaml" || name.EndsWith("/path.yaml", StringComparison.Ordinal))
            ?? throw new RuleViolation(DraftsRules.Unreadable, "path.yaml");
        var prefix = top[..^"path.yaml".Length];
        // What systems leave in folders, and what the format leaves aside.
        var files = entries.Where(entry => entry.Name.StartsWith(prefix, StringComparison.Ordinal)).Select(entry => (Path: entry.Name[prefix.Length..], entry.Bytes))
            .Where(file => !file.Path.Split('/').Any(name => name.StartsWith('.') || name is "Thumbs.db" or "desktop.ini") && !Aside().IsMatch(file.Path)).ToArray();
        var slug = prefix.TrimEnd('/').Split('/')[^1];
        var package = ContentPackage.Read(slug, files);
        if (package.Unread.FirstOrDefault() is { } wrong)
            throw new RuleViolation(DraftsRules.Unreadable, $"{wrong.File} : {wrong.Message}");
        if (files.FirstOrDefault(file => !SourcePath.IsSafe(file.Path)).Path is { } path)
            throw new RuleViolation(DraftsRules.Unreadable, path);
        return new DraftArchive(SlugForm().IsMatch(slug) ? slug : null, files);
    }

    [GeneratedRegex(@"\A(?:README\.md|LICENSE(?:\.(?:md|txt))?)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Aside();

    [GeneratedRegex(@"\A[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?\z", RegexOptions.CultureInvariant)]
    private static partial Regex SlugForm();
}
