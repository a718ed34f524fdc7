using TrainingPaths.Core.Paths;

namespace TrainingPaths.Core.Assessment;

/// <summary>What one answer earns. Pure, and exact: see the table of docs/content-format.md, "Points".</summary>
public static class Credit
{
    /// <summary>The most that a question earns; an opinion earns nothing.</summary>
    public static int Worth(QuestionDefinition question) => question.Kind switch
    {
        QuestionKind.Likert => 0,
        QuestionKind.OpenText => question.Grid!.Sum(criterion => criterion.Points),
        _ => question.Points ?? 1,
    };

    /// <summary>Whether it is right or wrong as a whole, and counts for one.</summary>
    public static bool IsPlain(QuestionDefinition question) => question.Kind == QuestionKind.Likert || (question.Kind != QuestionKind.OpenText && Worth(question) == 1 && !question.Partial);

    /// <param name="marks">Of an open text: points by criterion; null while nobody marked it.</param>
    public static Points Of(QuestionDefinition question, IReadOnlyCollection<string>? given, IReadOnlyList<int>? marks = null)
    {
        if (question.Kind == QuestionKind.OpenText)
            return Points.Of(question.Grid!.Select((criterion, at) => Math.Clamp(marks?.ElementAtOrDefault(at) ?? 0, 0, criterion.Points)).Sum());
        if (given is not { Count: > 0 })
            return Points.Zero;
        if (Grading.IsRight(question, given))
            return Points.Of(Worth(question));
        if (!question.Partial)
            return Points.Zero;
        var share = question.Kind == QuestionKind.Multiple ? OfChoices(question, given) : OfSlots(question, given);
        return share * Worth(question);
    }

    // Right choices of all right options, less what the wrong ones take away: ticking everything earns nothing, unless the author set another price.
    private static Points OfChoices(QuestionDefinition question, IReadOnlyCollection<string> given)
    {
        var (rights, wrongs) = (question.Options.Where(o => o.Correct).ToList(), question.Options.Where(o => !o.Correct).ToList());
        var earned = Points.Share(rights.Count(o => given.Contains(o.Id)), rights.Count);
        var wrong = wrongs.Count(o => given.Contains(o.Id));
        var lost = wrong == 0 ? Points.Zero : question.Penalty is { } percent ? Points.Share((long)wrong * percent, 100) : Points.Share(wrong, wrongs.Count);
        return lost >= earned ? Points.Zero : earned - lost;
    }

    // Whoever gives every line the same place has one right for sure: what is given twice counts for none.
    private static Points OfSlots(QuestionDefinition question, IReadOnlyCollection<string> given)
    {
        var slots = question.Slots ?? [];
        var once = given.GroupBy(SlotChoice.ChoiceOf).Where(same => same.Count() == 1).SelectMany(same => same).ToHashSet();
        return slots.Count == 0 ? Points.Zero : Points.Share(SlotChoice.Rights(question).Count(once.Contains), slots.Count);
    }
}
