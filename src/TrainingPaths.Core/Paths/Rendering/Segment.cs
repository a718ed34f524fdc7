using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;

namespace TrainingPaths.Core.Paths.Rendering;

/// <summary>What the author separated: the text from one <c>##</c> or block to the next. <paramref name="Line"/> counts from 0 inside the text.</summary>
internal sealed record Segment(Block[] Blocks, int Line, int Words)
{
    /// <summary>Two short neighbours make one screen up to this many words: a screen of three lines is a wasted step.</summary>
    private const int WordsOnJoinedScreen = 120;

    /// <summary>What is shorter than this joins the screen before it even so, up to the length that authors are asked to keep.</summary>
    private const int VeryShort = 40;
    private const int WordsWithVeryShort = 150;

    public static List<Segment> Cut(MarkdownDocument document)
    {
        var segments = new List<List<Block>>();
        foreach (var block in document.Where(block => block is not LinkReferenceDefinitionGroup))
        {
            if (segments.Count == 0 || block is CustomContainer or HeadingBlock { Level: <= 2 })
                segments.Add([]);
            segments[^1].Add(block);
        }
        return [.. segments.Select(blocks => new Segment([.. blocks], blocks[0].Line, Rendering.Words.Count(blocks)))];
    }

    public static List<Segment> Join(IEnumerable<Segment> segments)
    {
        var screens = new List<Segment>();
        foreach (var next in segments)
        {
            var most = next.Words < VeryShort ? WordsWithVeryShort : WordsOnJoinedScreen;
            if (screens.Count > 0 && screens[^1] is var last && last.Words + next.Words <= most)
                screens[^1] = new Segment([.. last.Blocks, .. next.Blocks], last.Line, last.Words + next.Words);
            else
                screens.Add(next);
        }
        return screens;
    }
}
