using System.Globalization;
using TrainingPaths.Core.Paths;

namespace TrainingPaths.Core.Assessment;

/// <summary>Grading is a pure function of the published version, the answers and what a trainer gave for open texts, so a grade can be computed again and compared.</summary>
public static class Grading
{
    /// <param name="marks">Points by criterion of each open text that was marked.</param>
    public static Grade Grade(QuizDefinition quiz, IReadOnlyList<AskedQuestion> asked, IReadOnlyDictionary<string, string[]> answers, IReadOnlyDictionary<string, int[]>? marks = null)
    {
        QuestionDefinition[] graded = [.. asked.Select(q => Find(quiz, q.Id)).Where(q => q.Kind != QuestionKind.Likert)];
        var (right, earned, toMark) = (0, Points.Zero, false);
        foreach (var question in graded)
        {
            var (given, mark) = (answers.GetValueOrDefault(question.Id), marks?.GetValueOrDefault(question.Id));
            var credit = Credit.Of(question, given, mark);
            earned += credit;
                right += IsWhole(question, given, credit) ? 1 : 0;
            toMark |= question.Kind == QuestionKind.OpenText && given is { Length: > 0 } && mark is null;
        }

        return new Grade(right, graded.Length, earned, graded.Sum(Credit.Worth), quiz.PassMark, toMark, graded.All(Credit.IsPlain));
    }

    private static bool IsWhole(QuestionDefinition question, string[]? given, Points credit) =>
        question.Kind == QuestionKind.OpenText ? credit == Points.Of(Credit.Worth(question)) : IsRight(question, given);

    /// <param name="given">Ids of options, choices of slots, or the one text that was typed.</param>
    public static bool IsRight(QuestionDefinition question, IReadOnlyCollection<string>? given)
    {
        if (given is not { Count: > 0 })
            return false;
        return question.Kind switch
        {
            QuestionKind.Numeric => AnswerText.Number(given.First()) is { } number && Math.Abs(number - question.Number!.Answer) <= question.Number.Tolerance,
            QuestionKind.Likert or QuestionKind.OpenText => false,
            QuestionKind.ShortAnswer => question.Accepted!.Select(AnswerText.Fold).Contains(AnswerText.Fold(given.First())),
            _ => Rights(question).ToHashSet().SetEquals(given),
        };
    }

    /// <summary>Nothing wrong was chosen and something right was not: said to the learner, who would otherwise doubt what they know.</summary>
    public static bool IsIncomplete(QuestionDefinition question, IReadOnlyCollection<string> given) =>
        given.Count > 0 && question.Kind is not (QuestionKind.Likert or QuestionKind.OpenText) && Rights(question).ToHashSet().IsProperSupersetOf(given);

    /// <summary>Whether there is something to grade: all slots filled, for a question that has some.</summary>
    public static bool IsAnswered(QuestionDefinition question, IReadOnlyCollection<string> given) =>
        question.Slots is null ? given.Count > 0 : SlotChoice.IsWhole(question, given);

    /// <summary>80 % of 5 questions is 4: rounded up, so that the mark is never undercut. Of questions that count for one each.</summary>
    public static int Needed(QuizDefinition quiz, int asked) => Assessment.Grade.NeededOf(quiz.PassMark, asked);

    public static QuestionDefinition Find(QuizDefinition quiz, string questionId) =>
        quiz.Questions.First(q => q.Id == questionId);

    /// <summary>Whether this can be an answer to this question at all; an empty one takes an answer back.</summary>
    public static bool CanAnswer(QuestionDefinition question, IReadOnlyCollection<string> given) => question.Kind switch
    {
        QuestionKind.Numeric => given.Count == 0 || (given.Count == 1 && AnswerText.Number(given.First()) is not null),
        QuestionKind.ShortAnswer => given.Count == 0 || (given.Count == 1 && AnswerText.IsShort(given.First())),
        QuestionKind.OpenText => given.Count == 0 || (given.Count == 1 && AnswerText.IsOpenText(given.First())),
        QuestionKind.Ordering or QuestionKind.Matching or QuestionKind.Cloze => SlotChoice.CanChoose(question, given),
        _ => CanChoose(question, given),
    };

    /// <summary>A right answer as a device would send it; where several are right, the first; nothing where nothing is.</summary>
    public static string[] Key(QuestionDefinition question) => question.Kind switch
    {
        QuestionKind.Numeric => [question.Number!.Answer.ToString(CultureInfo.InvariantCulture)],
        QuestionKind.ShortAnswer => [question.Accepted![0]],
        _ => [.. Rights(question)],
    };

    private static IEnumerable<string> Rights(QuestionDefinition question) =>
        question.Slots is null ? question.Options.Where(o => o.Correct).Select(o => o.Id) : SlotChoice.Rights(question);

    private static bool CanChoose(QuestionDefinition question, IReadOnlyCollection<string> options) =>
        options.Count == options.Distinct().Count()
        && options.All(id => question.Options.Any(o => o.Id == id))
        && (question.Kind == QuestionKind.Multiple || options.Count <= 1);
}
