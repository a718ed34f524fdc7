using System.Globalization;
using TrainingPaths.Core.Assessment;
using TrainingPaths.Core.Paths;

namespace TrainingPaths.Web.Pages.Learn;

/// <summary>Points as people write them, and whether a quiz needs such words at all.</summary>
internal static class PointsText
{
    /// <summary>« 3,5 », "3.5".</summary>
    public static string Of(decimal points) => points.ToString("0.##", CultureInfo.CurrentCulture);

    /// <summary>A quiz of before there were points, opinions, texts and limits: it is said as it always was.</summary>
    public static bool IsUsual(this QuizDefinition quiz) =>
        quiz is { Attempts: null, TimeLimit: null, Draw: > 1 } && quiz.Questions.All(q => Credit.IsPlain(q) && q.Kind != QuestionKind.Likert);
}
