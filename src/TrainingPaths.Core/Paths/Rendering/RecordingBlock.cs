using System.Globalization;
using System.Text.RegularExpressions;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace TrainingPaths.Core.Paths.Rendering;

/// <summary>
/// <c>::: video</c> or <c>::: audio</c>: a first paragraph of links alone, to the file (its title, and its length as the link's) and to the captions; then what is said in it.
/// Whatever reads Markdown shows two links and a text.
/// </summary>
/// <param name="Seconds">As its author states them; null where they are missing or no length.</param>
internal sealed partial record RecordingBlock(string Kind, LinkInline? File, LinkInline? Captions, int? Seconds, IReadOnlyList<Block> Transcript)
{
    public static readonly string[] Kinds = ["video", "audio"];

    public bool IsVideo => Kind == "video";

    public string Title => File is null ? "" : Words.Text(File).Trim();

    public static bool Is(Block block) => block is CustomContainer { Info: { } kind } && Kinds.Contains(kind);

    public static RecordingBlock Of(CustomContainer block)
    {
        var links = block.FirstOrDefault() is ParagraphBlock { Inline: { } head } && head.All(IsOfHead) ? head.OfType<LinkInline>().ToArray() : [];
        return new RecordingBlock(
            block.Info!, links.ElementAtOrDefault(0), links.ElementAtOrDefault(1), SecondsOf(links.ElementAtOrDefault(0)?.Title), [.. block.Skip(links.Length > 0 ? 1 : 0)]);
    }

    public static IEnumerable<(CustomContainer Place, RecordingBlock Block)> AllOf(MarkdownDocument document) =>
        document.Descendants<CustomContainer>().Where(Is).Select(block => (block, Of(block)));

    /// <summary>« 3:20 », « 1:05:00 ».</summary>
    internal static int? SecondsOf(string? length)
    {
        if (length is null || Length().Match(length.Trim()) is not { Success: true } read)
            return null;
        int Part(string name) => read.Groups[name] is { Success: true } part ? int.Parse(part.ValueSpan, CultureInfo.InvariantCulture) : 0;
        var seconds = Part("h") * 3600 + Part("m") * 60 + Part("s");
        return seconds > 0 ? seconds : null;
    }

    private static bool IsOfHead(Inline inline) => inline is LinkInline { IsImage: false } or LineBreakInline || inline is LiteralInline text && text.Content.ToString().Trim() is "" or "," or "·";

    [GeneratedRegex(@"\A(?:(?<h>\d):)?(?<m>\d{1,2}):(?<s>[0-5]\d)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Length();
}
