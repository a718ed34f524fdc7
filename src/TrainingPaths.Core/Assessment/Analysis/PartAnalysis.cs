using System.Globalization;
using TrainingPaths.Core.Paths;

namespace TrainingPaths.Core.Assessment.Analysis;

/// <summary>What goes wrong inside a question: which place is missed and for what, and which wrong answers are typed. Pure, and the same in whatever order people come.</summary>
internal static class PartAnalysis
{
    private const int MostTyped = 3;

    public static IReadOnlyList<SlotFigures> Slots(QuestionDefinition question, IReadOnlyCollection<FirstAnswer> all) => [.. (question.Slots ?? []).Select(slot => Of(slot, all))];

    /// <summary>The most frequent first. An answer that fewer than five people gave may be somebody's own words: it is not told.</summary>
    public static IReadOnlyList<TypedFigures> Typed(QuestionDefinition question, IEnumerable<FirstAnswer> all) => question.Kind is not (QuestionKind.ShortAnswer or QuestionKind.Numeric)
        ? []
        : [.. all.Where(a => a.Given.Count > 0 && !Grading.IsRight(question, a.Given)).Select(a => a.Given.First()).GroupBy(text => Same(question.Kind, text))
            .Where(same => same.Count() >= ItemAnalysis.SmallestGroup).Select(same => new TypedFigures(Spelling(same), same.Count()))
            .OrderByDescending(t => t.People).ThenBy(t => t.Text, StringComparer.Ordinal).Take(MostTyped)];

    private static SlotFigures Of(SlotDefinition slot, IReadOnlyCollection<FirstAnswer> all)
    {
        int Giving(string choice) => all.Count(a => a.Given.Contains(SlotChoice.Of(slot.Id, choice)));
        var wrong = slot.Choices.Where(c => c.Id != slot.Right).Select(c => (c.Id, People: Giving(c.Id))).OrderByDescending(c => c.People).ThenBy(c => c.Id, StringComparer.Ordinal).FirstOrDefault();
        return new SlotFigures(slot.Id, Giving(slot.Right), wrong.People > 1 ? wrong.Id : null, wrong.People > 1 ? wrong.People : 0);
    }

    // Answers that are graded alike are counted together.
    private static string Same(QuestionKind kind, string text) =>
        kind == QuestionKind.Numeric && AnswerText.Number(text) is { } number ? number.ToString("0.#############################", CultureInfo.InvariantCulture) : AnswerText.Fold(text);

    private static string Spelling(IEnumerable<string> same) => same.GroupBy(text => text.Trim()).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First().Key;
}
