using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace TrainingPaths.Core.Paths.Rendering;

/// <summary>Counts the words a reader reads. A word is a run without spaces that holds a letter or a digit, so French spaced punctuation does not count.</summary>
public static class Words
{
    /// <summary>Average silent reading speed of an adult in a text on their trade: words a minute.</summary>
    private const double PerMinute = 180;

    /// <summary>Rounded to the nearest minute, at least one.</summary>
    public static int ReadingMinutes(int words) => ReadingMinutes(words, 0);

    /// <summary>The same of a text with recordings: they are heard to their end.</summary>
    public static int ReadingMinutes(int words, int seconds) => Math.Max(1, (int)Math.Round(words / PerMinute + seconds / 60.0, MidpointRounding.AwayFromZero));

    public static int Count(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(run => run.Any(char.IsLetterOrDigit));

    public static int Count(IEnumerable<Block> blocks) => blocks.Sum(Count);

    // What is said in a recording is read instead of it, or not at all.
    private static int Count(Block block) => block switch
    {
        _ when RecordingBlock.Is(block) => 0,
        ContainerBlock container => container.Sum(Count),
        _ => TextsOf(block).Sum(Count),
    };

    /// <summary>The text of each heading, paragraph and cell.</summary>
    public static IEnumerable<string> TextsOf(Block block) => block switch
    {
        CodeBlock code => [code.Lines.ToString()],
        LeafBlock { Inline: { } inline } => [Text(inline)],
        ContainerBlock container => container.SelectMany(TextsOf),
        _ => [],
    };

    /// <summary>The text of a heading or paragraph, without marks and without the descriptions of pictures.</summary>
    public static string Text(ContainerInline inline) => string.Concat(Pieces(inline));

    private static IEnumerable<string> Pieces(ContainerInline inline)
    {
        foreach (var child in inline)
        {
            var pieces = child switch
            {
                LiteralInline literal => [literal.Content.ToString()],
                CodeInline code => [code.Content],
                AutolinkInline link => [link.Url],
                HtmlEntityInline entity => [entity.Transcoded.ToString()],
                LineBreakInline => [" "],
                LinkInline { IsImage: true } => [],
                ContainerInline container => Pieces(container),
                _ => Array.Empty<string>(),
            };
            foreach (var piece in pieces)
                yield return piece;
        }
    }
}
