namespace TrainingPaths.Core.Paths.Format;

/// <summary>How much there is to learn: lessons count practices too, questions are those of quizzes and of the final assessment, words are those of lessons, minutes are planned ones of all modalities that count.</summary>
public sealed record LintCounts(int Paths, int Modules, int Lessons, int Questions, int Words, int Minutes, int AudioScripts = 0)
{
    internal static LintCounts Of(ContentPackage package) => new(
        1,
        package.Modules.Length,
        package.Texts.Count(),
        package.Bank.Count(),
        package.Texts.Sum(text => package.Parsed(text.Body)?.Words ?? 0),
        PlannedTime.SelfPaced(package) + PlannedTime.Workplace(package),
        package.AudioScripts.Count());

    internal static LintCounts Sum(IEnumerable<LintCounts> counts) => counts.Aggregate((a, b) => new LintCounts(
        a.Paths + b.Paths, a.Modules + b.Modules, a.Lessons + b.Lessons, a.Questions + b.Questions, a.Words + b.Words, a.Minutes + b.Minutes, a.AudioScripts + b.AudioScripts));
}
