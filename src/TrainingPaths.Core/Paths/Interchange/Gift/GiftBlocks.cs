using System.Text;
using System.Text.RegularExpressions;

namespace TrainingPaths.Core.Paths.Interchange.Gift;

/// <summary>Cuts a GIFT text into its questions: empty lines stand between them, lines that begin with <c>//</c> are remarks and may hold an id and tags.</summary>
internal static partial class GiftBlocks
{
    public static IEnumerable<GiftBlock> Of(string text)
    {
        var block = new GiftBlock();
        for (var start = 0; start <= text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            var line = text[start..end];
            if (line.TrimStart().StartsWith("//", StringComparison.Ordinal))
                Remark(line, block);
            else if (!string.IsNullOrWhiteSpace(line))
                block.Add(line, start);
            else if (!block.IsEmpty)
                yield return Taken(ref block);
            if (!block.IsEmpty && line.TrimStart().StartsWith("$CATEGORY:", StringComparison.Ordinal))
                yield return Taken(ref block);
            start = end + 1;
        }
        if (!block.IsEmpty)
            yield return block;
    }

    private static GiftBlock Taken(ref GiftBlock block)
    {
        var taken = block;
        block = new GiftBlock();
        return taken;
    }

    private static void Remark(string line, GiftBlock block)
    {
        if (Id().Match(line) is { Success: true } id)
            block.Id = id.Groups[1].Value.Trim().Replace("\\]", "]", StringComparison.Ordinal);
        block.Tags.AddRange(Tag().Matches(line).Select(tag => tag.Groups[1].Value));
    }

    [GeneratedRegex(@"\[id:([^\x00-\x1F\x7F]+?)]")]
    private static partial Regex Id();

    [GeneratedRegex(@"\[tag:([^\x00-\x1F\x7F]+?)]")]
    private static partial Regex Tag();
}

/// <summary>The lines of one question without its remarks, and where each began in the file.</summary>
internal sealed class GiftBlock
{
    private readonly StringBuilder text = new();
    private readonly List<(int InBlock, int InFile)> lines = [];

    public string? Id { get; set; }

    public List<string> Tags { get; } = [];

    public bool IsEmpty => lines.Count == 0;

    public string Text => text.ToString();

    public void Add(ReadOnlySpan<char> line, int offset)
    {
        if (lines.Count > 0)
            text.Append('\n');
        lines.Add((text.Length, offset));
        text.Append(line);
    }

    /// <summary>What follows an empty line, which stays empty.</summary>
    public void Add(GiftBlock next)
    {
        text.Append('\n');
        var start = text.Length + 1;
        lines.AddRange(next.lines.Select(line => (line.InBlock + start, line.InFile)));
        text.Append('\n').Append(next.Text);
        Tags.AddRange(next.Tags);
    }

    /// <summary>The file's offset of a character of this block.</summary>
    public int Offset(int at)
    {
        var (inBlock, inFile) = lines.FindLast(line => line.InBlock <= at);
        return inFile + at - inBlock;
    }
}
