using System.Collections.Concurrent;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using TrainingPaths.Core.Paths.Rendering;

namespace TrainingPaths.Core.Paths.Format;

/// <summary>A text that could be parsed: its tree, with raw HTML still visible as such, and its words. It is shared by all packages that hold the text: nobody changes it.</summary>
internal sealed record CheckedMarkdown(MarkdownDocument Document, int Words)
{
    private const int MostCharacters = 1_000_000;

    private static readonly RecentTexts<(string Text, bool IsLine), CheckedMarkdown?> Recent = new(MostCharacters);

    private readonly ConcurrentDictionary<string, object> known = new();

    public IEnumerable<string> Texts => Rendering.Words.TextsOf(Document);

    /// <summary>Each heading, paragraph and cell, with its line in the text, from 1. Code is nobody's sentence.</summary>
    public IEnumerable<(int Line, string Text)> Passages => Document.Descendants<LeafBlock>().Where(block => block.Inline is not null).Select(block => (block.Line + 1, Rendering.Words.Text(block.Inline!)));

    /// <summary>Addresses of pictures, and of recordings with their captions.</summary>
    public IEnumerable<string> Shown => Document.Descendants<LinkInline>().Where(link => link.IsImage || OfRecordings.Contains(link)).Select(link => link.Url ?? "");

    public IReadOnlyList<(CustomContainer Place, RecordingBlock Block)> Recordings => Known("recordings", checkedText => RecordingBlock.AllOf(checkedText.Document).ToArray());

    /// <summary>Stated seconds of its recordings.</summary>
    public int Seconds => Recordings.Sum(found => found.Block.Seconds ?? 0);

    /// <summary>Links that name a recording or its captions: nobody clicks them.</summary>
    public IReadOnlySet<LinkInline> OfRecordings => Known("of-recordings", text => text.Recordings.SelectMany(found => new[] { found.Block.File, found.Block.Captions }).OfType<LinkInline>().ToHashSet());

    /// <summary>Null when the text goes beyond what the parser may be given, or when the parser itself gives up on its nesting.</summary>
    public static CheckedMarkdown? Of(MarkdownText text) => Recent.Of((text.Text, text.IsLine), text.Text.Length, Parse);

    /// <summary>What a rule works out of this text and nothing else, once for all packages.</summary>
    public T Known<T>(string what, Func<CheckedMarkdown, T> workOut) where T : class => (T)known.GetOrAdd(what, _ => workOut(this));

    private static CheckedMarkdown? Parse((string Text, bool IsLine) of)
    {
        if (MarkdownLimits.Refusal(of.Text) is not null)
            return null;
        try
        {
            var document = LessonMarkdown.ForChecking(of.Text, of.IsLine);
            return new CheckedMarkdown(document, Rendering.Words.Count(document));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
