using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Paths.Drafts;

/// <summary>What can be added to a path beside a module.</summary>
public enum NewStep
{
    Lesson,
    Practice,
    Quiz,
    Package,
    Positioning,
    Final,
    ActionPlan,
    Sheet,
}

/// <summary>Adds, moves, duplicates and removes what a path is made of. Each is one edit, which can be taken back.</summary>
public sealed class ArrangeSteps(DraftDesk desk)
{
    /// <returns>Id of the module's first lesson.</returns>
    public Task<string> AddModuleAsync(Guid draftId, Writer writer, CancellationToken ct) => EditAsync(draftId, writer, DraftAct.Added, folder =>
    {
        var number = folder.Modules.Count + 1;
        var files = BlankPath.Module(folder.NewModule("module"), number).Select(f => folder.Add(f.Path, f.Text)).ToArray();
        return (files[1].StableId!, files[0].Title);
    }, ct);

    /// <param name="moduleId">Where a lesson, a practice or a quiz goes.</param>
    /// <returns>Id of the step: the one that is there, where a path or a module has but one of its kind.</returns>
    public Task<string> AddAsync(Guid draftId, Writer writer, NewStep kind, string? moduleId, CancellationToken ct) => EditAsync(draftId, writer, DraftAct.Added, folder =>
    {
        var module = kind <= NewStep.Package ? ModuleOf(folder, moduleId) : "";
        var (path, text) = kind switch
        {
            NewStep.Lesson => (folder.NewNumbered(module, "lecon.md"), BlankPath.Lesson(GivenTitles.NextLesson)),
            NewStep.Practice => (module + "practice.md", BlankPath.Practice()),
            NewStep.Quiz => (module + "quiz.yaml", BlankPath.Quiz("Quiz")),
            NewStep.Package => (folder.NewNumbered(module, "paquet.scorm.yaml"), BlankPath.Package()),
            NewStep.Positioning => ("positioning.yaml", BlankPath.Positioning()),
            NewStep.Final => ("final-assessment.yaml", BlankPath.Final()),
            NewStep.ActionPlan => ("action-plan.yaml", BlankPath.ActionPlan()),
            _ => ($"sheets/{DraftIds.New("fiche")}.md", BlankPath.Sheet(GivenTitles.Sheet)),
        };
        var file = folder.At(path) ?? folder.Add(path, text);
        return (file.StableId!, file.Title);
    }, ct);

    /// <summary>One place up or down; a lesson leaves its module at its ends and joins the next one.</summary>
    public Task<string> MoveAsync(Guid draftId, Writer writer, string id, bool up, CancellationToken ct) => EditAsync(draftId, writer, DraftAct.Moved, folder =>
    {
        var file = folder.WithId(id) ?? throw RuleViolation.NotFound();
        if (file.Place.Kind == DraftPlaceKind.Module)
            folder.OrderModules(Swapped(folder.Modules, file.Place.Module!, up));
        else if (file.Place.Number > 0)
            MoveNumbered(folder, file, up);
        return (id, file.Title);
    }, ct);

    /// <summary>To a place of its own or another module.</summary>
    /// <param name="before">Id of what it is to stand before; null for the end.</param>
    public Task<string> PlaceAsync(Guid draftId, Writer writer, string id, string moduleId, string? before, CancellationToken ct) => EditAsync(draftId, writer, DraftAct.Moved, folder =>
    {
        var file = folder.WithId(id) is { Place.Number: > 0 } found ? found : throw RuleViolation.NotFound();
        var (from, to) = (file.Place.Module!, ModuleOf(folder, moduleId));
        var target = folder.Numbered(to).Where(f => f != file).ToList();
        var at = target.FindIndex(f => f.StableId == before);
        target.Insert(at < 0 ? target.Count : at, file);
        DraftFolder.Order(to, target);
        DraftFolder.Order(from, folder.Numbered(from));
        return (id, file.Title);
    }, ct);

    public Task<string> DuplicateAsync(Guid draftId, Writer writer, string id, CancellationToken ct) => EditAsync(draftId, writer, DraftAct.Duplicated, async folder =>
    {
        var file = folder.WithId(id) is { Place: { Number: > 0 } or { Kind: DraftPlaceKind.Sheet } } found ? found : throw RuleViolation.NotFound();
        var text = Copies.Of(file.Place.Kind, await desk.BytesAsync(file, ct));
        if (file.Place.Kind == DraftPlaceKind.Sheet)
            return (folder.Add($"sheets/{DraftIds.New("fiche")}.md", text).StableId!, file.Title);
        var module = file.Place.Module!;
        var copy = folder.Add(folder.NewNumbered(module, file.Place.Name), text);
        var order = folder.Numbered(module).Where(f => f != copy).ToList();
        order.Insert(order.IndexOf(file) + 1, copy);
        DraftFolder.Order(module, order);
        return (copy.StableId!, file.Title);
    }, ct);

    /// <summary>A step, or a module with all that is in it.</summary>
    /// <returns>Id of what to look at next; the path's first step where nothing is nearer.</returns>
    public Task<string> RemoveAsync(Guid draftId, Writer writer, string id, CancellationToken ct) => EditAsync(draftId, writer, DraftAct.Removed, folder =>
    {
        var file = folder.WithId(id) ?? throw RuleViolation.NotFound();
        var module = file.Place.Module;
        if (file.Place.Kind == DraftPlaceKind.Module)
        {
            if (folder.Modules.Count == 1)
                throw new RuleViolation(DraftsRules.NotEmpty);
            foreach (var inside in folder.In(module!).ToArray())
                folder.Remove(inside);
            folder.OrderModules(folder.Modules);
        }
        else
        {
            folder.Remove(file);
            if (file.Place.Number > 0)
                DraftFolder.Order(module!, folder.Numbered(module!));
        }

        return (module is not null && folder.In(module).FirstOrDefault() is { StableId: { } near } ? near : "", file.Title);
    }, ct);

    private static void MoveNumbered(DraftFolder folder, DraftFile file, bool up)
    {
        var module = file.Place.Module!;
        var order = folder.Numbered(module).ToList();
        var at = order.IndexOf(file);
        if (up ? at > 0 : at < order.Count - 1)
        {
            order.RemoveAt(at);
            order.Insert(up ? at - 1 : at + 1, file);
            DraftFolder.Order(module, order);
            return;
        }

        var modules = folder.Modules.ToList();
        var neighbour = modules.IndexOf(module) + (up ? -1 : 1);
        if (neighbour < 0 || neighbour >= modules.Count)
            return;
        var there = folder.Numbered(modules[neighbour]).ToList();
        there.Insert(up ? there.Count : 0, file);
        DraftFolder.Order(modules[neighbour], there);
        DraftFolder.Order(module, folder.Numbered(module));
    }

    private static List<string> Swapped(IReadOnlyList<string> modules, string module, bool up)
    {
        var order = modules.ToList();
        var at = order.IndexOf(module);
        var to = Math.Clamp(at + (up ? -1 : 1), 0, order.Count - 1);
        order.RemoveAt(at);
        order.Insert(to, module);
        return order;
    }

    private static string ModuleOf(DraftFolder folder, string? moduleId) =>
        folder.Files.FirstOrDefault(f => f.Place.Kind == DraftPlaceKind.Module && f.StableId == moduleId)?.Place.Module ?? throw RuleViolation.NotFound();

    private Task<string> EditAsync(Guid draftId, Writer writer, DraftAct act, Func<DraftFolder, (string Id, string Title)> change, CancellationToken ct) =>
        EditAsync(draftId, writer, act, folder => Task.FromResult(change(folder)), ct);

    private async Task<string> EditAsync(Guid draftId, Writer writer, DraftAct act, Func<DraftFolder, Task<(string Id, string Title)>> change, CancellationToken ct)
    {
        var id = "";
        await desk.EditAsync(draftId, writer, act, async folder =>
        {
            (id, var title) = await change(folder);
            return title;
        }, ct);
        return id;
    }
}
