using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Helpers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace TrainingPaths.Core.Paths.Rendering;

/// <summary>Turns an author's Markdown into sanitised HTML. The text must have passed <see cref="MarkdownLimits"/>; it throws <see cref="ArgumentException"/> otherwise.</summary>
public sealed class MarkdownRenderer(LinkTargets links)
{
    /// <summary>A lesson, a screen at a time.</summary>
    public string[] Screens(MarkdownText text)
    {
        var segments = Segment.Join(Segment.Cut(Parse(text)));
        return [.. segments.Select(Show)];
    }

    /// <summary>A sheet or an introduction, in one piece.</summary>
    public string Page(MarkdownText text) => Sanitiser.Clean(Html(Parse(text)));

    /// <summary>Words that stand in a label, or in a sentence of the page: no paragraph of their own.</summary>
    public string Line(MarkdownText text) => Sanitiser.Clean(Html(Parse(text), bare: true));

    /// <summary>A question: its first paragraph, which names its fields, and what stands below it.</summary>
    public ShownQuestion Question(MarkdownText text)
    {
        Block[] blocks = [.. Parse(text).Where(block => block is not LinkReferenceDefinitionGroup)];
        return blocks is [ParagraphBlock lead, .. var rest]
            ? new ShownQuestion(Sanitiser.Clean(Html([lead], bare: true)), Sanitiser.Clean(Html(rest)))
            : new ShownQuestion("", Sanitiser.Clean(Html(blocks)));
    }

    /// <summary>What comes out before the sanitiser: lint compares, because an author should learn of what would be dropped.</summary>
    internal string Unsanitised(MarkdownText text) => Html(Parse(text));

    private MarkdownDocument Parse(MarkdownText text)
    {
        var document = LessonMarkdown.ForShowing(text.Text, text.IsLine);
        foreach (var words in document.Descendants<LiteralInline>())
            words.Content = new StringSlice(Typography.Bind(words.Content.ToString()));
        foreach (var link in document.Descendants<LinkInline>())
        {
            if (LinkTargets.IsExternal(link.Url ?? "") && !link.IsImage)
                link.GetAttributes().AddPropertyIfNotExist("rel", "noopener");
            if (Decorative.Is(link))
                link.Title = null;
            link.Url = links.AddressOf(text.From, link.Url ?? "") ?? link.Url;
        }
        return document;
    }

    private string Show(Segment segment)
    {
        var headings = segment.Blocks.SelectMany(block => block is HeadingBlock heading ? [heading] : block.Descendants<HeadingBlock>()).ToArray();
        CloseGaps(headings);
        return Sanitiser.Clean(Html(segment.Blocks));
    }

    /// <summary>A screen stands alone under the lesson's title (level 1): where it shows no <c>##</c>, its <c>###</c> rise to level 2, and stay equals.</summary>
    private static void CloseGaps(HeadingBlock[] headings)
    {
        var rise = headings.Length == 0 ? 0 : Math.Max(0, headings.Min(heading => heading.Level) - 2);
        var above = 1;
        foreach (var heading in headings)
            heading.Level = above = Math.Clamp(heading.Level - rise, 2, above + 1);
    }

    private string Html(IEnumerable<Block> blocks, bool bare = false)
    {
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer) { ImplicitParagraph = bare };
        LessonMarkdown.RenderingPipeline.Setup(renderer);
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlTableRenderer>(new TableRenderer());
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlTaskListRenderer>(new TickBoxRenderer());
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlCustomContainerRenderer>(new BlockRenderer(links));
        foreach (var block in blocks)
            renderer.Render(block);
        writer.Flush();
        return writer.ToString();
    }
}
