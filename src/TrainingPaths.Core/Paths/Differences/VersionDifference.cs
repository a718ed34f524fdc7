namespace TrainingPaths.Core.Paths.Differences;

/// <summary>What an author changed from one version of a path to another, by the identity of steps and questions: read before publishing, and before anybody is moved.</summary>
/// <param name="Header">What the path says of itself.</param>
/// <param name="Steps">All of them, those that did not change too: in the order of the later version, what was removed where it stood.</param>
public sealed record VersionDifference(IReadOnlyList<FieldDifference> Header, IReadOnlyList<ModuleDifference> Modules, IReadOnlyList<StepDifference> Steps, IReadOnlyList<SheetDifference> Sheets)
{
    public bool IsEmpty => Header.Count == 0 && Modules.Count == 0 && Sheets.Count == 0 && !DifferentSteps.Any();

    public IEnumerable<StepDifference> DifferentSteps => Steps.Where(s => s.IsDifferent);

    public StepDifference? Find(string stepId) => Steps.FirstOrDefault(s => s.Id == stepId);

    public static VersionDifference Between(ComparedVersion before, ComparedVersion after) =>
        new(HeaderComparison.Between(before.Header, after.Header), ModulesBetween(before.Modules, after.Modules), StepsBetween(before.Steps, after.Steps), SheetsBetween(before.Sheets, after.Sheets));

    private static List<StepDifference> StepsBetween(IReadOnlyList<StepContent> before, IReadOnlyList<StepContent> after)
    {
        var old = before.ToDictionary(s => s.StableId);
        var kept = after.Select(s => s.StableId).ToHashSet();
        var moved = StepOrder.Moved([.. before.Select(s => s.StableId)], [.. after.Select(s => s.StableId)]);
        List<StepDifference> steps = [.. after.Select(s => old.TryGetValue(s.StableId, out var was) ? StepComparison.Between(was, s, moved.Contains(s.StableId)) : StepComparison.Only(s, Fate.Added))];
        for (var i = 0; i < before.Count; i++)
        {
            if (!kept.Contains(before[i].StableId))
                steps.Insert(1 + steps.FindIndex(s => i > 0 && s.Id == before[i - 1].StableId), StepComparison.Only(before[i], Fate.Removed));
        }

        return steps;
    }

    private static IReadOnlyList<ModuleDifference> ModulesBetween(IReadOnlyList<FrozenModule> before, IReadOnlyList<FrozenModule> after) => Matched(
        before, after, m => m.Id,
        (fate, module) => new ModuleDifference(module.Id, module.Title, fate, []),
        (a, b) => FieldDifference.Among([FieldDifference.Of("title", a.Title, b.Title), FieldDifference.Of("summary", a.Summary, b.Summary)]) is { Count: > 0 } fields ? new ModuleDifference(b.Id, b.Title, Fate.Changed, fields) : null);

    private static IReadOnlyList<SheetDifference> SheetsBetween(IReadOnlyList<ComparedSheet> before, IReadOnlyList<ComparedSheet> after) => Matched(
        before, after, s => s.Id, (fate, sheet) => new SheetDifference(sheet.Id, sheet.Title, fate, [], null), SheetBetween);

    private static SheetDifference? SheetBetween(ComparedSheet a, ComparedSheet b)
    {
        var fields = FieldDifference.Among([FieldDifference.Of("title", a.Title, b.Title), FieldDifference.Of("summary", a.Summary, b.Summary)]);
        var text = a.Html == b.Html ? null : TextDifference.Of(ShownText.Of([a.Html]), ShownText.Of([b.Html]));
        // A version of before keeps the HTML of its own renderer: where the words are the same, so is the sheet.
        return fields.Count > 0 || text is { IsEmpty: false } ? new SheetDifference(b.Id, b.Title, Fate.Changed, fields, text is { IsEmpty: true } ? null : text) : null;
    }

    private static IReadOnlyList<TDifference> Matched<T, TDifference>(IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, string> id, Func<Fate, T, TDifference> only, Func<T, T, TDifference?> between)
        where TDifference : class
    {
        var old = before.ToDictionary(id);
        var kept = after.Select(id).ToHashSet();
        return
        [
            .. after.Select(item => old.TryGetValue(id(item), out var was) ? between(was, item) : only(Fate.Added, item)).OfType<TDifference>(),
            .. before.Where(item => !kept.Contains(id(item))).Select(item => only(Fate.Removed, item)),
        ];
    }
}
