namespace TrainingPaths.Core.Paths.Differences;

/// <summary>Compares one step with what it was.</summary>
internal static class StepComparison
{
    // A result was earned against these: another value makes it another result.
    private static readonly string[] OfTheResult = ["objectives", "passMark", "package", "goal", "done"];

    public static StepDifference Between(StepContent before, StepContent after, bool moved)
    {
        var none = new StepDifference(after.StableId, after.ModuleId, after.Kind, after.Title, after.Minutes, Fate.Unchanged) { Moved = moved || before.ModuleId != after.ModuleId };
        if (before.Hash == after.Hash)
            return none;
        var title = FieldDifference.Among(
        [
            FieldDifference.Of("title", before.Title, after.Title),
            FieldDifference.Of("minutes", before.Minutes, after.Minutes),
            FieldDifference.Of("modality", before.Modality, after.Modality),
        ]);
        if (before.Kind != after.Kind)
            return none with { Fate = Fate.Changed, FormerKind = before.Kind, Fields = title, TouchesResult = true };

        var defined = DefinitionComparison.Between(after.Kind, before.Definition, after.Definition);
        var text = before.Screens.SequenceEqual(after.Screens) ? null : TextDifference.Of(ShownText.Of(before.Screens), ShownText.Of(after.Screens));
        text = text is { IsEmpty: true } ? null : text;
        IReadOnlyList<FieldDifference> fields = [.. title, .. defined.Fields];
        return none with
        {
            Fate = Fate.Changed,
            Fields = fields,
            Text = text,
            Questions = defined.Questions,
            OnlyLooks = fields.Count == 0 && defined.Questions.Count == 0 && text is null,
            TouchesResult = defined.Fields.Any(f => OfTheResult.Contains(f.Field)) || defined.Questions.Any(q => q.KeyChanged) || (after.Kind == StepKind.Activity && defined.Fields.Any(f => f.Field == "fields")),
        };
    }

    public static StepDifference Only(StepContent step, Fate fate) => new(step.StableId, step.ModuleId, step.Kind, step.Title, step.Minutes, fate);
}
