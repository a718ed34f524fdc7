using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace TrainingPaths.Core.Paths.Rendering;

/// <summary>The Markdown of the format: CommonMark, pipe tables, task lists and the blocks. No attributes, no automatic ids, no raw HTML in what is shown.</summary>
internal static class LessonMarkdown
{
    private static readonly MarkdownPipeline Shown = Pipeline().DisableHtml().Build();

    /// <summary>Sees raw HTML as such, so that lint can point at it: with HTML disabled it would be plain text.</summary>
    private static readonly MarkdownPipeline Checked = Pipeline().Build();

    private static readonly MarkdownPipeline ShownLine = LinePipeline().DisableHtml().Build();
    private static readonly MarkdownPipeline CheckedLine = LinePipeline().Build();

    public static MarkdownPipeline RenderingPipeline => Shown;

    public static MarkdownDocument ForShowing(string text, bool isLine = false) => Parse(text, isLine ? ShownLine : Shown);

    public static MarkdownDocument ForChecking(string text, bool isLine = false) => Parse(text, isLine ? CheckedLine : Checked);

    private static MarkdownDocument Parse(string text, MarkdownPipeline pipeline)
    {
        if (MarkdownLimits.Refusal(text) is { } refusal)
            throw new ArgumentException(refusal.Reason, nameof(text));
        return Markdown.Parse(text, pipeline);
    }

    private static MarkdownPipelineBuilder Pipeline()
    {
        var builder = new MarkdownPipelineBuilder { TrackTrivia = false }.UsePipeTables().UseTaskLists().UsePreciseSourceLocation();
        // The block form alone: the inline form (::like this::) would eat colons in ordinary sentences.
        builder.BlockParsers.InsertBefore<FencedCodeBlockParser>(new CustomContainerParser());
        return builder;
    }

    /// <summary>Emphasis, code, links and pictures: what can stand in a label.</summary>
    private static MarkdownPipelineBuilder LinePipeline()
    {
        var builder = new MarkdownPipelineBuilder { TrackTrivia = false }.UsePreciseSourceLocation();
        builder.BlockParsers.Clear();
        builder.BlockParsers.Add(new ParagraphBlockParser { ParseSetextHeadings = false });
        return builder;
    }
}
