namespace TrainingPaths.Scorm.Tests.Cases;

/// <summary>What a tester sees of a player while content is shown, be it a model's or a browser's.</summary>
/// <param name="Continue">Whether it is there and enabled.</param>
/// <param name="Contents">The visible lines of the table of contents.</param>
internal sealed record PlayerLook(bool Continue, bool Previous, IReadOnlyList<PlayerLine> Contents)
{
    public override string ToString() => $"Continue {Continue}, Previous {Previous}\n{string.Join('\n', Contents.Select(line => "  " + line))}";
}

internal sealed record PlayerLine(string Title, bool IsRoot, bool IsSelectable)
{
    /// <summary>« Activity 2 », or « the activity that corresponds to the root of … ».</summary>
    public bool IsTitled(string title) => title.Contains("root of", StringComparison.Ordinal) ? IsRoot : Title == title;
}
