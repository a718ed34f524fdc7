using System.Globalization;
using System.Text.RegularExpressions;

namespace TrainingPaths.Core.Paths.Interchange.Reading;

/// <summary>The criteria of an open text written as lines, for formats that keep one note to the marker: <c>- Fixe une date (2 points)</c>.</summary>
internal static partial class GridText
{
    private const string Example = "Exemple :";

    public static string Write(IReadOnlyList<ExchangeCriterion> grid, string example)
    {
        IEnumerable<string> lines = grid.Select(criterion => string.Create(CultureInfo.InvariantCulture, $"- {criterion.Text} ({criterion.Points} points)"));
        return string.Join('\n', example.Length > 0 ? [.. lines, "", $"{Example} {example}"] : lines);
    }

    /// <summary>What is not written as criteria is an example or an advice: it is kept as the example.</summary>
    public static (ExchangeCriterion[] Grid, string Example) Read(string text)
    {
        var grid = new List<ExchangeCriterion>();
        var rest = new List<string>();
        foreach (var line in text.Split('\n'))
        {
            if (rest.TrueForAll(string.IsNullOrWhiteSpace) && Criterion().Match(line) is { Success: true } match)
                grid.Add(new ExchangeCriterion(match.Groups[1].Value.Trim(), int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture)));
            else
                rest.Add(line);
        }
        var example = string.Join('\n', rest).Trim();
        return (ItemReading.Parts(grid), example.StartsWith(Example, StringComparison.Ordinal) ? example[Example.Length..].Trim() : example);
    }

    [GeneratedRegex(@"^\s*(?:[-*]\s+)?(\S.*)\((\d{1,3}) points?\)\s*$")]
    private static partial Regex Criterion();
}
