using System.Globalization;

namespace TrainingPaths.Core.Paths.Interchange.Reading;

/// <summary>Numbers as other systems write them.</summary>
internal static class PointsRead
{
    private const int Most = 10;

    public static decimal? Number(string text) =>
        decimal.TryParse(text.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= 1_000_000_000 ? number : null;

    /// <summary>Whole points from 1 to 10; one where nothing is said. An opinion has none, and an open text those of its grid.</summary>
    public static decimal Points(ExchangeQuestion question, string text, ItemReading item) =>
        question.Kind == QuestionKind.Likert || question.Grid.Count > 0 ? 1 : Points(text, item);

    private static decimal Points(string text, ItemReading item)
    {
        if (Number(text) is not { } said)
            return 1;
        var points = Math.Clamp(Math.Round(said, MidpointRounding.AwayFromZero), 1, Most);
        if (points != said)
            item.Changed("import.points", $"La question valait {said.ToString("0.##", CultureInfo.GetCultureInfo("fr-FR"))} point(s) : elle en vaut {points:0}, de 1 à {Most} chez nous.");
        return points;
    }
}
