using TrainingPaths.Core.Paths;

namespace TrainingPaths.Core.Assessment;

/// <summary>What an attempt is worth.</summary>
/// <param name="Right">Questions answered right.</param>
/// <param name="Needed">Questions to get right to pass.</param>
public sealed record Grade(int Right, int Asked, int Needed)
{
    public bool Passed => Right >= Needed;
}

/// <summary>Grading is a pure function of the published version and the answers, so a grade can be computed again and compared.</summary>
public static class Grading
{
    public static Grade Grade(QuizDefinition quiz, IReadOnlyList<AskedQuestion> asked, IReadOnlyDictionary<string, string[]> answers) =>
        new(asked.Count(q => IsRight(Find(quiz, q.Id), answers.GetValueOrDefault(q.Id))), asked.Count, Needed(quiz, asked.Count));

    /// <summary>Exactly the right options: a question is never half right.</summary>
    public static bool IsRight(QuestionDefinition question, IReadOnlyCollection<string>? chosen) =>
        chosen is { Count: > 0 } && question.Options.Where(o => o.Correct).Select(o => o.Id).ToHashSet().SetEquals(chosen);

    /// <summary>Nothing wrong was chosen and something right was not: said to the learner, who would otherwise doubt what they know.</summary>
    public static bool IsIncomplete(QuestionDefinition question, IReadOnlyCollection<string> chosen) =>
        chosen.Count > 0 && question.Options.Where(o => o.Correct).Select(o => o.Id).ToHashSet().IsProperSupersetOf(chosen);

    /// <summary>80 % of 5 questions is 4: rounded up, so that the mark is never undercut.</summary>
    public static int Needed(QuizDefinition quiz, int asked) => (asked * quiz.PassMark + 99) / 100;

    public static QuestionDefinition Find(QuizDefinition quiz, string questionId) =>
        quiz.Questions.First(q => q.Id == questionId);

    /// <summary>Whether these options can be chosen for this question at all.</summary>
    public static bool CanChoose(QuestionDefinition question, IReadOnlyCollection<string> options) =>
        options.Count == options.Distinct().Count()
        && options.All(id => question.Options.Any(o => o.Id == id))
        && (question.Kind == QuestionKind.Multiple || options.Count <= 1);
}
