using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Format;

namespace TrainingPaths.Web.Pages.Teach.Studio;

/// <summary>The answers of a question as an editor lays them out.</summary>
internal static class QuestionLines
{
    private const int FewestRows = 3;

    public static IEnumerable<string> Of(QuizQuestion question) => question.Kind switch
    {
        QuestionKind.Ordering => question.Items ?? [],
        QuestionKind.Matching => question.Others ?? [],
        QuestionKind.ShortAnswer => question.Accepted ?? [],
        QuestionKind.Likert => question.Scale ?? [],
        QuestionKind.Cloze => (question.Gaps ?? []).Select(gap => string.Join(" | ", gap.Options)),
        _ => [],
    };

    /// <summary>Those that are there and one to write the next; at least three, so that a new question shows what it waits for.</summary>
    public static IEnumerable<AnswerForm> RowsOf(QuizQuestion question)
    {
        AnswerForm[] rows = question.Kind switch
        {
            QuestionKind.Single or QuestionKind.Multiple or QuestionKind.TrueFalse => [.. (question.Options ?? []).Select(o => new AnswerForm { Text = o.Text, Right = o.Correct, Feedback = o.Feedback })],
            QuestionKind.Matching => [.. (question.Pairs ?? []).Select(pair => new AnswerForm { Text = pair.Prompt, Match = pair.Match })],
            QuestionKind.OpenText => [.. (question.Grid ?? []).Select(criterion => new AnswerForm { Text = criterion.Text, Points = criterion.Points })],
            _ => [],
        };
        if (question.Kind == QuestionKind.TrueFalse)
            return rows.Length > 0 ? rows : [new AnswerForm { Text = "Vrai", Right = true }, new AnswerForm { Text = "Faux" }];
        return [.. rows, .. Enumerable.Range(0, Math.Max(1, FewestRows - rows.Length)).Select(_ => new AnswerForm())];
    }
}
