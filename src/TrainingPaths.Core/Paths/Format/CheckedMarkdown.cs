using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using TrainingPaths.Core.Paths.Rendering;

namespace TrainingPaths.Core.Paths.Format;

/// <summary>A text that could be parsed: its tree, with raw HTML still visible as such, and its words.</summary>
internal sealed record CheckedMarkdown(MarkdownDocument Document, int Words)
{
    public IEnumerable<string> Texts => Rendering.Words.TextsOf(Document);

    /// <summary>Each heading, paragraph and cell, with its line in the text, from 1. Code is nobody's sentence.</summary>
    public IEnumerable<(int Line, string Text)> Passages => Document.Descendants<LeafBlock>().Where(block => block.Inline is not null).Select(block => (block.Line + 1, Rendering.Words.Text(block.Inline!)));

    public IEnumerable<string> Pictures => Document.Descendants<LinkInline>().Where(link => link.IsImage).Select(link => link.Url ?? "");

    /// <summary>Null when the text goes beyond what the parser may be given, or when the parser itself gives up on its nesting.</summary>
    public static CheckedMarkdown? Of(MarkdownText text)
    {
        if (MarkdownLimits.Refusal(text.Text) is not null)
            return null;
        try
        {
            var document = LessonMarkdown.ForChecking(text.Text);
            return new CheckedMarkdown(document, Rendering.Words.Count(document));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
