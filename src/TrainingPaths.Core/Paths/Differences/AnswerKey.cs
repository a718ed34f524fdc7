using System.Globalization;

namespace TrainingPaths.Core.Paths.Differences;

/// <summary>What a question offers and what of it is right, as words: ids of options count from the top and change with their order.</summary>
internal static class AnswerKey
{
    public static IEnumerable<string> Offered(QuestionDefinition question) => question switch
    {
        { Slots: { } slots } => slots.Select(s => s.Text).Where(t => t.Length > 0).Concat(slots.SelectMany(s => s.Choices).Select(c => c.Text).Distinct()),
        _ => question.Options.Select(o => o.Text),
    };

    public static IEnumerable<string> Rights(QuestionDefinition question) => question switch
    {
        { Slots: { } slots } => slots.Select(s => $"{s.Text} → {RightOf(s)}".TrimStart(' ', '→')),
        { Number: { } number } => [Told(number)],
        { Accepted: { } accepted } => accepted,
        _ => question.Options.Where(o => o.Correct).Select(o => o.Text),
    };

    /// <summary>A right option that is put in other words is the same key; one that becomes wrong, or a new right one, is another.</summary>
    public static bool IsAnother(QuestionDefinition before, QuestionDefinition after)
    {
        if (before.Kind != after.Kind)
            return true;
        if (before is { Slots: null, Number: null, Accepted: null })
            return IsAnother(before.Options, after.Options);
        if (before.Accepted is { } old && after.Accepted is { } now)
            return !old.Select(AnswerText.Fold).ToHashSet().SetEquals(now.Select(AnswerText.Fold));
        return before.Slots is { } a && after.Slots is { } b ? !a.Select(Placed).SequenceEqual(b.Select(Placed)) : !Rights(before).SequenceEqual(Rights(after));
    }

    private static bool IsAnother(IReadOnlyList<OptionDefinition> before, IReadOnlyList<OptionDefinition> after)
    {
        var same = before.Join(after, a => a.Text, b => b.Text, (a, b) => (a, b)).ToList();
        // What no longer reads the same is compared by its place among what does not.
        var old = before.Except(same.Select(p => p.a)).ToList();
        var now = after.Except(same.Select(p => p.b)).ToList();
        return same.Concat(old.Zip(now)).Any(p => p.Item1.Correct != p.Item2.Correct)
            || old.Skip(now.Count).Any(o => o.Correct) || now.Skip(old.Count).Any(o => o.Correct);
    }

    private static (string Text, string Right) Placed(SlotDefinition slot) => (slot.Text, RightOf(slot));

    private static string RightOf(SlotDefinition slot) => slot.Choices.First(c => c.Id == slot.Right).Text;

    private static string Told(NumberKey number) => string.Create(CultureInfo.InvariantCulture, $"{number.Answer} ± {number.Tolerance} {number.Unit}").TrimEnd();
}
