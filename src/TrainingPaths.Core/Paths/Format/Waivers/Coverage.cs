using System.Text.RegularExpressions;
using TrainingPaths.Core.Paths.Rendering;

namespace TrainingPaths.Core.Paths.Format;

/// <summary>Says what a finding is about: the question, the value or the paragraph it points at, and the nearest id.</summary>
internal sealed partial class Coverage(ContentPackage package)
{
    private readonly ILookup<string, YamlMap> maps = package.Places.Maps.ToLookup(map => map.Place.File);
    private readonly ILookup<string, MarkdownText> texts = package.PageMarkdown.ToLookup(text => package.ShownPrefix + text.Path);
    private readonly ILookup<string, PackageMedia> media = package.Media.ToLookup(media => media.File.Shown);

    public Finding Of(Finding finding)
    {
        var root = maps[finding.File].MinBy(map => (map.Place.Line, map.Place.Column));
        var holder = maps[finding.File].Where(map => map != root && map.Has("id") && map.Holds(finding.Line, finding.Column)).MaxBy(map => (map.Place.Line, map.Place.Column));
        var (covered, excerpt) = holder is not null ? (holder.Canonical(), holder.Text("text") ?? holder.Text("label") ?? holder.Canonical()) : InRoot(finding, root);
        return finding with { Id = holder?.Text("id") ?? root?.Text("id"), Covers = Fingerprint.Excerpt(excerpt), Fingerprint = Fingerprint.Of(covered) };
    }

    private (string Covered, string Excerpt) InRoot(Finding finding, YamlMap? root)
    {
        if (root?.At(finding.Line, finding.Column) is { } node)
            return (node.Canonical(), node.Canonical());
        if (texts[finding.File].FirstOrDefault() is { } text && finding.Line > text.LinesBefore && Paragraph(text, finding.Line - text.LinesBefore - 1) is { } written)
            return (written, Around(written, finding.Message));
        if (media[finding.File].FirstOrDefault() is { } picture)
            return (picture.Sha256, picture.File.Path);
        // What is said of a whole file says what it found: it is void when that changes.
        return (finding.Message, finding.Message);
    }

    /// <summary>What a reader reads of it, where the message quotes from it.</summary>
    private static string Around(string written, string message) => Fingerprint.Excerpt(Link().Replace(written, "${words}"), Quoted().Match(message).Groups["words"].Value);

    [GeneratedRegex(@"«[\s\u00A0]*(?<words>[^»]+?)[\s\u00A0]*»", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?<!!)\[(?<words>[^\[\]\n]*)\]\((?:[^()\n]|\([^()\n]*\))*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    /// <summary>The lines around one, up to the next empty ones; the whole text for its first line, which stands for all of it.</summary>
    private static string? Paragraph(MarkdownText text, int line)
    {
        var lines = text.Text.Split('\n');
        if (line >= lines.Length)
            return null;
        if (line == 0 || lines[line].Length == 0)
            return text.Text;
        var (first, last) = (line, line);
        while (first > 0 && !string.IsNullOrWhiteSpace(lines[first - 1]))
            first--;
        while (last < lines.Length - 1 && !string.IsNullOrWhiteSpace(lines[last + 1]))
            last++;
        return string.Join('\n', lines, first, last - first + 1);
    }
}
