using Markdig.Extensions.CustomContainers;
using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Paths.Rendering;

namespace TrainingPaths.Core.Paths.Drafts.Fragments;

/// <summary>Where a fragment stands.</summary>
/// <param name="DraftId">Of a draft; null where it is published.</param>
/// <param name="StepId">Of the lesson, practice or sheet.</param>
/// <param name="Number">From 1, in the order of the text.</param>
public sealed record FragmentKey(Guid? DraftId, string Slug, string StepId, int Number);

/// <summary>A passage or a block of a text, as its author wrote it.</summary>
/// <param name="Kind">Of a block as the format names it; <see cref="Passage"/> for what stands between headings, <see cref="Sheet"/> for what stands on one.</param>
/// <param name="Path">Of the file that it stands in.</param>
/// <param name="Markdown">Without what comes before and after it.</param>
public sealed record Fragment(FragmentKey Key, string Kind, string PathTitle, string StepTitle, string Path, string Markdown)
{
    public const string Passage = "passage";
    public const string Sheet = "sheet";

    /// <summary>What an author can look for.</summary>
    public static readonly IReadOnlyList<string> Kinds = [.. Blocks.Kinds, .. RecordingBlock.Kinds, Passage, Sheet];

    /// <summary>Words that it is found by, folded.</summary>
    internal string Searched { get; } = AnswerText.Fold(Markdown + " " + StepTitle);

    /// <summary>The pieces of one text; nothing of a text beyond what can be shown.</summary>
    internal static IEnumerable<Fragment> Of(FragmentKey of, string pathTitle, string stepTitle, string path, string body)
    {
        if (CheckedMarkdown.Of(new MarkdownText(path, 0, body)) is not { } markdown)
            yield break;
        var sheet = DraftPlace.Of(path).Kind == DraftPlaceKind.Sheet;
        foreach (var (segment, i) in Segment.Cut(markdown.Document).Select((segment, i) => (segment, i)))
        {
            var (start, end) = (segment.Blocks[0].Span.Start, Math.Min(body.Length, segment.Blocks[^1].Span.End + 1));
            var kind = sheet ? Sheet : segment.Blocks[0] is CustomContainer { Info: { } info } && (Blocks.KindOf(info) ?? info) is var named && Kinds.Contains(named) ? named : Passage;
            if (end > start && (segment.Words > 0 || RecordingBlock.Is(segment.Blocks[0])))
                yield return new Fragment(of with { Number = i + 1 }, kind, pathTitle, stepTitle, path, body[start..end]);
        }
    }
}
