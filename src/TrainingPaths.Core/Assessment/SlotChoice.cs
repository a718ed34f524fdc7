using TrainingPaths.Core.Paths;

namespace TrainingPaths.Core.Assessment;

/// <summary>An answer to a question with slots is a set of these, so it is kept, compared and sent like a set of options, in whatever order they were made.</summary>
public static class SlotChoice
{
    private const char Is = '=';

    public static string Of(string slotId, string choiceId) => $"{slotId}{Is}{choiceId}";

    public static IEnumerable<string> Rights(QuestionDefinition question) => (question.Slots ?? []).Select(slot => Of(slot.Id, slot.Right));

    /// <summary>One choice at most for each slot, and one that it offers. Two items may have the same position for a while: that is no answer yet.</summary>
    public static bool CanChoose(QuestionDefinition question, IReadOnlyCollection<string> chosen) =>
        chosen.All(one => question.Slots!.Any(slot => slot.Choices.Any(choice => Of(slot.Id, choice.Id) == one)))
        && chosen.DistinctBy(SlotOf).Count() == chosen.Count;

    public static bool IsWhole(QuestionDefinition question, IReadOnlyCollection<string> chosen) =>
        chosen.Count == question.Slots!.Count && (question.Kind != QuestionKind.Ordering || chosen.DistinctBy(ChoiceOf).Count() == chosen.Count);

    private static string SlotOf(string one) => one[..one.IndexOf(Is, StringComparison.Ordinal)];

    internal static string ChoiceOf(string one) => one[(one.IndexOf(Is, StringComparison.Ordinal) + 1)..];
}
