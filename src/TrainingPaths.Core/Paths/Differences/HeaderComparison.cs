namespace TrainingPaths.Core.Paths.Differences;

/// <summary>Compares what two versions say of themselves.</summary>
internal static class HeaderComparison
{
    public static IReadOnlyList<FieldDifference> Between(PathHeader before, PathHeader after) => FieldDifference.Among(
    [
        FieldDifference.Of("title", before.Title, after.Title),
        FieldDifference.Of("summary", before.Summary, after.Summary),
        FieldDifference.OfLines("objectives", before.Objectives.Select(o => o.Text), after.Objectives.Select(o => o.Text)),
        FieldDifference.OfLines("durations", Durations(before), Durations(after)),
        .. OtherSettings.Between(before, after, "title", "summary", "objectives", "durations"),
    ]);

    private static IEnumerable<string> Durations(PathHeader header) => header.Durations.OrderBy(d => d.Key, StringComparer.Ordinal).Select(d => $"{d.Key} {d.Value}");
}
