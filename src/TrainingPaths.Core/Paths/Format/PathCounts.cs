namespace TrainingPaths.Core.Paths.Format;

/// <summary>What one path holds: what a federation compares before it publishes.</summary>
/// <param name="Lessons">Practices included.</param>
/// <param name="Minutes">Planned ones of all modalities that count.</param>
/// <param name="Questions">Of the modules' quizzes and of the final assessment, by kind.</param>
/// <param name="PositioningQuestions">Zero without a positioning.</param>
/// <param name="FinalAssessment">Null without one.</param>
/// <param name="ToVerify">Facts whose source is still missing.</param>
public sealed record PathCounts(
    string Slug, string Title, int Modules, int Lessons, int Words, int Minutes, IReadOnlyDictionary<QuestionKind, int> Questions,
    int PositioningQuestions, FinalCounts? FinalAssessment, int AudioScripts, int Sheets, int Images, int ToVerify)
{
    internal static PathCounts Of(ContentPackage package)
    {
        var counts = LintCounts.Of(package);
        return new(
            package.Slug, package.Header.Title, counts.Modules, counts.Lessons, counts.Words, counts.Minutes,
            package.Bank.CountBy(question => question.Kind).ToDictionary(),
            package.Positioning?.Questions.Length ?? 0,
            package.Final is { } final ? new FinalCounts(final.Draw, package.Pool.Count(), package.Pool.Where(question => question.Objective is not null).CountBy(question => question.Objective!).ToDictionary()) : null,
            counts.AudioScripts,
            package.Sheets.Length, package.Media.Count(media => media.IsPicture), package.Texts.Sum(text => text.Header.ToVerify?.Length ?? 0));
    }
}

/// <summary>What a final assessment can draw from.</summary>
/// <param name="Draw">Questions asked at each attempt.</param>
/// <param name="Pool">Questions of all banks, its own included.</param>
/// <param name="ByObjective">How many of the pool each objective has.</param>
public sealed record FinalCounts(int Draw, int Pool, IReadOnlyDictionary<string, int> ByObjective);
