using TrainingPaths.Core.Assessment.Analysis;
using TrainingPaths.Core.Paths;

namespace TrainingPaths.Core.Tests.Assessment.Analysis;

/// <summary>A question with one right answer of four, and who answered what.</summary>
internal static class Answered
{
    public static readonly QuestionDefinition Question = new("q", QuestionKind.Single, "o1", "l1", "Que faire d'abord ?",
        [new("a", "Écouter", true, ""), new("b", "Conseiller", false, ""), new("c", "Noter", false, ""), new("d", "Partir", false, "")]);

    /// <param name="given">One letter for each person, <c>-</c> for no answer.</param>
    /// <param name="rest">What the others of the quiz earned them, in percent.</param>
    public static FirstAnswer[] By(string given, params int[] rest) =>
        [.. given.Select((letter, at) => new FirstAnswer(Guid.NewGuid(), letter == '-' ? [] : [letter.ToString()], at < rest.Length ? rest[at] / 100.0 : null, null))];

    public static QuestionFigures Figures(string given, params int[] rest) => ItemAnalysis.Of(Question, By(given, rest))!;

    public static Verdict Verdict(string given, params int[] rest) => QuestionFindings.VerdictOf(Figures(given, rest), Findings(given, rest));

    public static IReadOnlyList<QuestionFinding> Findings(string given, params int[] rest) => QuestionFindings.Of(Question, Figures(given, rest));
}
