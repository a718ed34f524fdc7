using DiffPlex;

namespace TrainingPaths.Core.Paths.Differences;

/// <summary>Words of a paragraph that stayed, came or went together.</summary>
/// <param name="Fate">Unchanged, added or removed.</param>
public sealed record TextRun(Fate Fate, string Text);

/// <summary>One paragraph, in the order in which it is read: what was struck out before what took its place.</summary>
public sealed record ParagraphDifference(Fate Fate, IReadOnlyList<TextRun> Runs)
{
    // Below a third of common letters, two paragraphs are two: words strewn with changes are read by nobody.
    private const int LeastCommonPercent = 33;

    public string Before => string.Concat(Runs.Where(r => r.Fate != Fate.Added).Select(r => r.Text));

    public string After => string.Concat(Runs.Where(r => r.Fate != Fate.Removed).Select(r => r.Text));

    internal static ParagraphDifference Unchanged(string text) => new(Fate.Unchanged, [new TextRun(Fate.Unchanged, text)]);

    internal static IEnumerable<ParagraphDifference> Between(string? before, string? after)
    {
        if (before is not null && after is not null && Words(before, after) is { } runs && Common(runs) * 100 >= Math.Max(before.Length, after.Length) * LeastCommonPercent)
            return [new ParagraphDifference(Fate.Changed, runs)];
        return
        [
            .. before is null ? Array.Empty<ParagraphDifference>() : [new(Fate.Removed, [new TextRun(Fate.Removed, before)])],
            .. after is null ? Array.Empty<ParagraphDifference>() : [new(Fate.Added, [new TextRun(Fate.Added, after)])],
        ];
    }

    private static int Common(List<TextRun> runs) => runs.Where(r => r.Fate == Fate.Unchanged).Sum(r => r.Text.Length);

    private static List<TextRun> Words(string before, string after)
    {
        var found = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, Pieces.Words);
        List<TextRun> runs = [];
        var at = 0;
        foreach (var (fromOld, toOld, fromNew, toNew) in Pieces.Joined(found))
        {
            Add(Fate.Unchanged, found.PiecesOld.Skip(at).Take(fromOld - at));
            Add(Fate.Removed, found.PiecesOld.Skip(fromOld).Take(toOld - fromOld));
            Add(Fate.Added, found.PiecesNew.Skip(fromNew).Take(toNew - fromNew));
            at = toOld;
        }

        Add(Fate.Unchanged, found.PiecesOld.Skip(at));
        return runs;

        void Add(Fate fate, IEnumerable<string> pieces)
        {
            if (string.Concat(pieces) is { Length: > 0 } text)
                runs.Add(new TextRun(fate, text));
        }
    }
}
