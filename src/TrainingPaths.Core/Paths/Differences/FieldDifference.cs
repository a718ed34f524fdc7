namespace TrainingPaths.Core.Paths.Differences;

/// <summary>One thing that an author sets, before and after; null where it was not set.</summary>
/// <param name="Field">Its key in the content format, or <c>text</c>; what shows it finds words for it.</param>
/// <param name="Before">As text; one line for each where there are several.</param>
public sealed record FieldDifference(string Field, string? Before, string? After)
{
    public TextDifference Words => TextDifference.Of(Before, After);

    /// <summary>Those of some fields that differ.</summary>
    internal static IReadOnlyList<FieldDifference> Among(params IEnumerable<FieldDifference> fields) =>
        [.. fields.Select(f => f with { Before = Told(f.Before), After = Told(f.After) }).Where(f => f.Before != f.After)];

    internal static FieldDifference Of<T>(string field, T before, T after) => new(field, Text(before), Text(after));

    internal static FieldDifference OfLines(string field, IEnumerable<string>? before, IEnumerable<string>? after) =>
        new(field, before is null ? null : string.Join('\n', before), after is null ? null : string.Join('\n', after));

    private static string? Text<T>(T value) => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture);

    // Nothing and an empty text are the same to a reader.
    private static string? Told(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
