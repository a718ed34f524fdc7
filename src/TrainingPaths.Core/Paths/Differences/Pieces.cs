using System.Text.RegularExpressions;
using DiffPlex;
using DiffPlex.Model;

namespace TrainingPaths.Core.Paths.Differences;

/// <summary>What texts are compared by.</summary>
internal static partial class Pieces
{
    public static readonly IChunker Lines = new Cut(text => text.Length == 0 ? [] : text.Split('\n'));

    /// <summary>A word, the space between two, or one sign: put together again they are the text.</summary>
    public static readonly IChunker Words = new Cut(text => [.. Word().Matches(text).Select(m => m.Value)]);

    /// <summary>Changes that only spaces keep apart are one change: « a b c » become « d e f » is read once, not three times.</summary>
    public static IEnumerable<(int FromOld, int ToOld, int FromNew, int ToNew)> Joined(DiffResult found)
    {
        (int FromOld, int ToOld, int FromNew, int ToNew)? open = null;
        foreach (var block in found.DiffBlocks)
        {
            var next = (FromOld: block.DeleteStartA, ToOld: block.DeleteStartA + block.DeleteCountA, FromNew: block.InsertStartB, ToNew: block.InsertStartB + block.InsertCountB);
            if (open is { } before && found.PiecesOld.Skip(before.ToOld).Take(next.FromOld - before.ToOld).All(string.IsNullOrWhiteSpace))
                next = (before.FromOld, next.ToOld, before.FromNew, next.ToNew);
            else if (open is { } done)
                yield return done;
            open = next;
        }

        if (open is { } last)
            yield return last;
    }

    // A pair of surrogates is one sign.
    [GeneratedRegex(@"\s+|[\p{L}\p{M}\p{N}]+|[\uD800-\uDBFF][\uDC00-\uDFFF]|[^\s]", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    private sealed class Cut(Func<string, string[]> cut) : IChunker
    {
        public IReadOnlyList<string> Chunk(string text) => cut(text);
    }
}
