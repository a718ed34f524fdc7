namespace TrainingPaths.Core.Paths.Differences;

/// <summary>A question of a quiz or of a positioning, by its id.</summary>
/// <param name="Stem">As it is asked now, or was.</param>
/// <param name="KeyChanged">What is right is no longer what was right.</param>
public sealed record QuestionDifference(string Id, Fate Fate, string Stem, bool KeyChanged, IReadOnlyList<FieldDifference> Fields)
{
    /// <returns>Those that differ: in the order of the later version, what was removed last.</returns>
    internal static IReadOnlyList<QuestionDifference> AllBetween(IReadOnlyList<QuestionDefinition> before, IReadOnlyList<QuestionDefinition> after)
    {
        var old = before.ToDictionary(q => q.Id);
        var kept = after.Select(q => q.Id).ToHashSet();
        return
        [
            .. after.Select(q => old.TryGetValue(q.Id, out var was) ? Between(was, q) : new QuestionDifference(q.Id, Fate.Added, q.Text, KeyChanged: false, [])).OfType<QuestionDifference>(),
            .. before.Where(q => !kept.Contains(q.Id)).Select(q => new QuestionDifference(q.Id, Fate.Removed, q.Text, KeyChanged: false, [])),
        ];
    }

    private static QuestionDifference? Between(QuestionDefinition before, QuestionDefinition after)
    {
        var keyChanged = AnswerKey.IsAnother(before, after);
        var fields = FieldDifference.Among(
        [
            FieldDifference.Of("kind", before.Kind, after.Kind),
            FieldDifference.Of("text", before.Text, after.Text),
            FieldDifference.OfLines("options", AnswerKey.Offered(before), AnswerKey.Offered(after)),
            FieldDifference.OfLines("right", AnswerKey.Rights(before), AnswerKey.Rights(after)),
            FieldDifference.OfLines("feedback", Feedback(before), Feedback(after)),
            .. OtherSettings.Between(before, after, "id", "kind", "text", "options", "slots", "number", "accepted", "feedback"),
        ]);
        return keyChanged || fields.Count > 0 ? new QuestionDifference(after.Id, Fate.Changed, after.Text, keyChanged, fields) : null;
    }

    private static IEnumerable<string> Feedback(QuestionDefinition question) =>
        question.Options.Select(o => o.Feedback).Concat([question.Feedback?.Right, question.Feedback?.Wrong]).OfType<string>().Where(text => text.Length > 0);
}
