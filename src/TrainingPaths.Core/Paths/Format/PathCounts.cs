namespace TrainingPaths.Core.Paths.Format;

/// <summary>What one path holds: what a federation compares before it publishes.</summary>
/// <param name="Lessons">Practices included.</param>
/// <param name="Minutes">Planned ones of all modalities that count.</param>
/// <param name="Questions">By kind.</param>
/// <param name="ToVerify">Facts whose source is still missing.</param>
public sealed record PathCounts(
    string Slug, string Title, int Modules, int Lessons, int Words, int Minutes, IReadOnlyDictionary<QuestionKind, int> Questions, int Sheets, int Images, int ToVerify)
{
    internal static PathCounts Of(ContentPackage package)
    {
        var counts = LintCounts.Of(package);
        return new(
            package.Slug, package.Header.Title, counts.Modules, counts.Lessons, counts.Words, counts.Minutes,
            package.Quizzes.SelectMany(quiz => quiz.Questions).CountBy(question => question.Kind).ToDictionary(),
            package.Sheets.Length, package.Media.Length, package.Texts.Sum(text => text.Header.ToVerify?.Length ?? 0));
    }
}
