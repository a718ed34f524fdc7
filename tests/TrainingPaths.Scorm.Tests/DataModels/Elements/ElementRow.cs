namespace TrainingPaths.Scorm.Tests.DataModels.Elements;

/// <summary>What a test knows of an element, written down again from the specification: the shipped table must agree.</summary>
/// <param name="Good">Values that are taken; for a read-only element the one it answers after <see cref="FullLaunch"/>.</param>
/// <param name="Bad">Values that are refused, each with its error.</param>
public sealed record ElementRow(string Name, string Access, IReadOnlyList<string> Good, IReadOnlyList<(string Value, string Error)> Bad)
{
    private const string Nothing = "∅";

    /// <summary>One element a line: name | access | good ~ good | bad = error ~ bad = error; ∅ is the empty text.</summary>
    public static IReadOnlyList<ElementRow> Parse(string table) => [.. table.Split('\n').Where(line => line.Contains('|', StringComparison.Ordinal)).Select(ParseLine)];

    public override string ToString() => Name;

    private static ElementRow ParseLine(string line)
    {
        var cells = line.Split('|').Select(cell => cell.Trim()).ToList();
        return new ElementRow(cells[0], cells[1], [.. Texts(cells[2])], [.. Texts(cells[3]).Select(Refusal)]);
    }

    private static IEnumerable<string> Texts(string cell) => cell.Split('~', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Text);

    private static (string Value, string Error) Refusal(string text)
    {
        var at = text.LastIndexOf('=');
        return (Text(text[..at].Trim()), text[(at + 1)..].Trim());
    }

    private static string Text(string text) => text == Nothing ? "" : text;
}
