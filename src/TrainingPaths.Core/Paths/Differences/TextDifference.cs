using DiffPlex;
using DiffPlex.Model;

namespace TrainingPaths.Core.Paths.Differences;

/// <summary>Two texts, paragraph by paragraph and word by word, as a person reads what was struck out and what was put in.</summary>
public sealed record TextDifference(IReadOnlyList<ParagraphDifference> Paragraphs)
{
    public bool IsEmpty => Paragraphs.All(p => p.Fate == Fate.Unchanged);

    /// <summary>The text that was, taken from the difference alone.</summary>
    public IEnumerable<string> Before => Paragraphs.Where(p => p.Fate != Fate.Added).Select(p => p.Before);

    /// <summary>The text that is, taken from the difference alone.</summary>
    public IEnumerable<string> After => Paragraphs.Where(p => p.Fate != Fate.Removed).Select(p => p.After);

    /// <summary>Of two texts whose lines are paragraphs; null is a text that is not there.</summary>
    public static TextDifference Of(string? before, string? after) => Of(Lines(before), Lines(after));

    /// <param name="before">Paragraphs, none of them empty.</param>
    /// <param name="after">Paragraphs, none of them empty.</param>
    public static TextDifference Of(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var blocks = Differ.Instance.CreateDiffs(string.Join('\n', before), string.Join('\n', after), ignoreWhiteSpace: false, ignoreCase: false, Pieces.Lines).DiffBlocks;
        List<ParagraphDifference> paragraphs = [];
        var at = 0;
        foreach (var block in blocks)
        {
            paragraphs.AddRange(before.Skip(at).Take(block.DeleteStartA - at).Select(ParagraphDifference.Unchanged));
            paragraphs.AddRange(Within(block, before, after));
            at = block.DeleteStartA + block.DeleteCountA;
        }

        paragraphs.AddRange(before.Skip(at).Select(ParagraphDifference.Unchanged));
        return new TextDifference(paragraphs);
    }

    // Where some paragraphs took the place of others, the first is compared with the first: authors rewrite in place.
    private static IEnumerable<ParagraphDifference> Within(DiffBlock block, IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        for (var i = 0; i < Math.Max(block.DeleteCountA, block.InsertCountB); i++)
        {
            var gone = i < block.DeleteCountA ? before[block.DeleteStartA + i] : null;
            var come = i < block.InsertCountB ? after[block.InsertStartB + i] : null;
            foreach (var paragraph in ParagraphDifference.Between(gone, come))
                yield return paragraph;
        }
    }

    // A browser sends CR LF for what stands in a file as LF: to a reader that is the same text.
    private static string[] Lines(string? text) => (text ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
