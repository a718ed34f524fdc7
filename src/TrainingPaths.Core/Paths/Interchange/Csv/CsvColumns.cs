using System.Globalization;

namespace TrainingPaths.Core.Paths.Interchange.Csv;

/// <summary>The columns of a table of questions, one question a row. Numbered ones go as far as the longest question needs.</summary>
internal static class CsvColumns
{
    public const string Id = "id";
    public const string Kind = "kind";
    public const string Objective = "objective";
    public const string Review = "review";
    public const string Text = "text";
    public const string Right = "right";
    public const string Answer = "answer";
    public const string Tolerance = "tolerance";
    public const string Unit = "unit";
    public const string FeedbackRight = "feedbackRight";
    public const string FeedbackWrong = "feedbackWrong";
    public const string Points = "points";
    public const string Partial = "partial";
    public const string Penalty = "penalty";
    public const string Tags = "tags";
    public const string Example = "example";

    // Numbered from 1.
    public const string Option = "option";
    public const string Match = "match";
    public const string Feedback = "feedback";

    public static readonly string[] Single = [Id, Kind, Objective, Review, Text, Right, Answer, Tolerance, Unit, FeedbackRight, FeedbackWrong, Points, Partial, Penalty, Tags, Example];

    private static readonly string[] Many = [Option, Match, Feedback];

    public static string Numbered(string name, int number) => string.Create(CultureInfo.InvariantCulture, $"{name}{number}");

    /// <summary>Whether a heading is one of ours, whatever its case.</summary>
    public static bool Knows(string heading) =>
        Single.Contains(heading, StringComparer.OrdinalIgnoreCase) || Many.Any(name => heading.StartsWith(name, StringComparison.OrdinalIgnoreCase) && IsNumber(heading[name.Length..]));

    private static bool IsNumber(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= ImportLimits.MostParts;
}
