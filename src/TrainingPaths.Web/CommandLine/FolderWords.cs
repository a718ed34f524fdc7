using System.Text.Encodings.Web;
using System.Text.Json;
using TrainingPaths.Core.Paths;

namespace TrainingPaths.Web.CommandLine;

/// <summary>What the verbs on folders say of one.</summary>
internal static class FolderWords
{
    // For terminals and tools, never for a page: accents stay readable.
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string NotPublished(string slug) => $"{slug}: no path of this name is published.";

    public static string NotKept(string slug, int? version) => $"{slug}: version {version} was published before folders were kept. Publish the folder that it was made of again: its content is the same, so its files are kept and no new version is made.";

    /// <summary>A file a line, then what it comes to; for each path.</summary>
    public static string Text(IReadOnlyList<FolderDifference> differences) => string.Join('\n', differences.Select(difference => string.Join('\n', Lines(difference, differences.Count > 1 ? difference.Slug + "/" : ""))));

    public static string Json(IEnumerable<FolderDifference> differences) => JsonSerializer.Serialize(
        differences.Select(d => new { d.Slug, d.Version, Identical = d.IsIdentical, Compared = d.IsKept, d.Added, d.Removed, d.Changed, Unread = d.Unread.Select(LintWords.Line), d.Same, d.MakesVersion }), Options);

    private static IEnumerable<string> Lines(FolderDifference difference, string prefix) =>
    [
        .. difference.Added.Select(path => $"added    {prefix}{path}"),
        .. difference.Removed.Select(path => $"removed  {prefix}{path}"),
        .. difference.Changed.Select(path => $"changed  {prefix}{path}"),
        .. difference.Unread.Select(LintWords.Line),
        Summary(difference),
    ];

    private static string Summary(FolderDifference d)
    {
        if (d.Version is null)
            return NotPublished(d.Slug);
        if (!d.IsKept)
            return NotKept(d.Slug, d.Version);
        if (d.IsIdentical)
            return $"{d.Slug}: identical to version {d.Version}, {d.Same} files";
        var unread = d.Unread.Count > 0 ? $", {d.Unread.Count} that cannot be read" : "";
        var nothing = d.MakesVersion == false ? "; published again, it makes no new version" : "";
        return $"{d.Slug}: {d.Added.Count} added, {d.Removed.Count} removed, {d.Changed.Count} changed{unread}, {d.Same} as in version {d.Version}{nothing}";
    }
}
