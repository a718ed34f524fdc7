using System.Globalization;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Rendering;

namespace TrainingPaths.Core.Assessment;

/// <summary>Shows attempts, holding back what would give the answers away.</summary>
internal static class QuizViews
{
    public static AttemptView Of(QuizAttempt attempt, QuizDefinition quiz, QuestionTexts texts, Dictionary<string, KeptAnswer> answers, Dictionary<string, Mark> marks, QuizLimits limits)
    {
        var shown = new Shown(attempt.SubmittedAt is not null, attempt.Passed == true);
        var grade = Grading.Grade(quiz, attempt.Asked, answers.ToDictionary(a => a.Key, a => a.Value.Options), marks.ToDictionary(m => m.Key, m => m.Value.Points));
        var questions = attempt.Asked.Select((asked, index) => Question(index + 1, Grading.Find(quiz, asked.Id), asked, answers.GetValueOrDefault(asked.Id), marks.GetValueOrDefault(asked.Id), shown));
        return new AttemptView(attempt.Id, attempt.EnrolmentId, attempt.StepId, attempt.Number, attempt.SubmittedAt, shown.Key, attempt.Right ?? 0, grade.Needed, [.. questions])
        {
            Grade = grade,
            Texts = texts,
            ToMark = attempt.ToMark,
            DueAt = limits.DueAt(attempt.StartedAt),
            Left = limits.Attempts is { } most ? Math.Max(0, most - attempt.Number) : null,
        };
    }

    private static QuestionView Question(int position, QuestionDefinition question, AskedQuestion asked, KeptAnswer? kept, Mark? mark, Shown shown)
    {
        var given = kept?.Options ?? [];
        // What nobody wrote earns nothing, and nobody waits for its mark.
        var known = question.Kind switch { QuestionKind.Likert => false, QuestionKind.OpenText => mark is not null || given.Length == 0, _ => true };
        var credit = Credit.Of(question, given, mark?.Points);
        var right = question.Kind == QuestionKind.OpenText ? credit == Points.Of(Credit.Worth(question)) : Grading.IsRight(question, given);
        return new QuestionView(
            position, question.Id, question.Objective, question.Text, question.Kind, Grading.IsAnswered(question, given),
            shown.Result && known ? right : null, shown.Result && Grading.IsIncomplete(question, given), question.Review, kept?.ChosenAt)
        {
            Options = question.Options.Count == 0 ? [] : [.. asked.Options.Select(id => question.Options.First(o => o.Id == id)).Select(o => Option(o, given.Contains(o.Id), shown))],
            Slots = question.Slots is { } slots ? [.. Slots(question.Kind, slots, asked.Options, given, shown)] : [],
            Typed = question.Number is null && question.Accepted is null && question.Kind != QuestionKind.OpenText ? null : given.FirstOrDefault(),
            Worth = Credit.Worth(question),
            Earned = shown.Result && known ? credit.Shown : null,
            Grid = [.. (question.Grid ?? []).Select((criterion, at) => new CriterionView(criterion.Text, criterion.Points, shown.Result ? mark?.Points[at] : null))],
            Comment = shown.Result && mark is { Comment: not "" } ? mark.Comment : null,
            Example = shown.Result ? question.Example : null,
            Unit = question.Number?.Unit,
            Expected = shown.Key ? question.Number?.Answer.ToString("0.##########", CultureInfo.CurrentCulture) ?? question.Accepted?[0] : null,
            Feedback = right && shown.Result ? question.Feedback?.Right : shown.Key ? question.Feedback?.Wrong : null,
        };
    }

    private static OptionView Option(OptionDefinition option, bool chosen, Shown shown) =>
        new(option.Id, option.Text, chosen, option.Feedback != "" && (shown.Key || (shown.Result && chosen)) ? option.Feedback : null, shown.Key ? option.Correct : null);

    private static IEnumerable<SlotView> Slots(QuestionKind kind, IReadOnlyList<SlotDefinition> slots, IReadOnlyList<string> order, string[] given, Shown shown)
    {
        var places = order.Select((id, at) => (id, at)).ToDictionary(p => p.id, p => p.at);
        var inOrder = kind == QuestionKind.Ordering ? slots.OrderBy(slot => places[slot.Id]) : slots.AsEnumerable();
        return inOrder.Select(slot =>
        {
            // Positions are counted upwards; what is chosen by its words is shown in the order of the attempt.
            var choices = kind == QuestionKind.Ordering ? slot.Choices.AsEnumerable() : slot.Choices.OrderBy(choice => places[choice.Id]);
            var views = choices.Select(choice => (Value: SlotChoice.Of(slot.Id, choice.Id), choice.Text)).Select(choice => new ChoiceView(choice.Value, choice.Text, given.Contains(choice.Value)));
            return new SlotView(slot.Id, slot.Text, [.. views], shown.Key ? slot.Choices.First(choice => choice.Id == slot.Right).Text : null);
        });
    }

    /// <param name="Result">Submitted: which answers are right.</param>
    /// <param name="Key">Passed: which would have been.</param>
    private sealed record Shown(bool Result, bool Key);
}

/// <summary>The latest answer to a question, as it is stored.</summary>
internal sealed record KeptAnswer(string QuestionId, string[] Options, long ChosenAt);
