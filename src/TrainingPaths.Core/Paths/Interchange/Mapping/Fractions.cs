using TrainingPaths.Core.Paths.Format;

namespace TrainingPaths.Core.Paths.Interchange.Mapping;

/// <summary>What choosing an option is worth, in percent of the points, as systems count that add up what was chosen.</summary>
internal static class Fractions
{
    private const int Digits = 5;

    public static decimal Of(QuizQuestion question, QuizOption option)
    {
        if (question.Kind != QuestionKind.Multiple)
            return option.Correct ? 100 : 0;
        var (right, wrong) = (question.Options!.Count(one => one.Correct), question.Options!.Count(one => !one.Correct));
        if (option.Correct)
            return Math.Round(100m / right, Digits);
        return question.Partial != true ? -100 : -Math.Round(question.Penalty ?? 100m / wrong, Digits);
    }
}
