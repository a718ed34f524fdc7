namespace TrainingPaths.Core.Paths.Export;

/// <summary>What of a quiz can be asked where no trainer marks and nobody counts attempts or minutes.</summary>
internal static class ExportedQuiz
{
    /// <summary>Without its open texts; null when nothing graded is left.</summary>
    public static QuizDefinition? Of(QuizDefinition quiz)
    {
        QuestionDefinition[] left = [.. quiz.Questions.Where(IsAsked)];
        var graded = left.Count(q => q.Kind != QuestionKind.Likert);
        return graded == 0 ? null : quiz with { Questions = left, Draw = Math.Min(quiz.Draw, graded), Own = quiz.Questions.Take(quiz.Own).Count(IsAsked) };
    }

    /// <summary>Keys of the sentences that say what the quizzes of a version lose.</summary>
    public static IReadOnlyList<string> Losses(FrozenVersion version)
    {
        QuizDefinition[] quizzes = [.. version.Steps.Where(s => s.Kind == StepKind.Quiz).Select(s => s.Quiz!)];
        return
        [
            .. quizzes.Any(quiz => quiz.Questions.Any(q => !IsAsked(q))) ? ["lossOpenTexts"] : Array.Empty<string>(),
            .. quizzes.Any(quiz => quiz.Questions.Any(q => q.Kind == QuestionKind.Likert)) ? ["lossOpinions"] : Array.Empty<string>(),
            .. quizzes.Any(quiz => quiz.Attempts is not null || quiz.TimeLimit is not null) ? ["lossLimits"] : Array.Empty<string>(),
        ];
    }

    private static bool IsAsked(QuestionDefinition question) => question.Kind != QuestionKind.OpenText;
}
