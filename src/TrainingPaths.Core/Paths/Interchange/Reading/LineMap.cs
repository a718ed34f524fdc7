namespace TrainingPaths.Core.Paths.Interchange.Reading;

/// <summary>Where a character of a text stands, counted from 1.</summary>
internal sealed class LineMap
{
    private readonly List<int> starts = [0];

    public LineMap(string text)
    {
        for (var at = text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\n', at + 1))
            starts.Add(at + 1);
    }

    public At Of(int offset)
    {
        var line = starts.BinarySearch(offset);
        line = line < 0 ? ~line - 1 : line;
        return new At(line + 1, offset - starts[line] + 1);
    }
}
