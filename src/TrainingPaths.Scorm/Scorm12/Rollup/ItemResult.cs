namespace TrainingPaths.Scorm.Scorm12.Rollup;

/// <summary>What one launchable item came to.</summary>
/// <param name="IsSco">An asset reports nothing: it is completed when it was launched.</param>
/// <param name="IsVisible">An item that the table of contents hides counts only once something launched it.</param>
/// <param name="WasLaunched">Whether the learner has been in it.</param>
/// <param name="Score">Raw, 0..100; null when content gave none.</param>
/// <param name="ScoredAt">When that score was given, for <see cref="ScoreRule.Last"/>.</param>
/// <param name="Weight">For <see cref="ScoreRule.Weighted"/>; 1 for all is the mean.</param>
public sealed record ItemResult(
    string ItemIdentifier,
    LessonStatus Status,
    bool IsSco = true,
    bool IsVisible = true,
    bool WasLaunched = true,
    decimal? Score = null,
    DateTimeOffset? ScoredAt = null,
    decimal Weight = 1);
