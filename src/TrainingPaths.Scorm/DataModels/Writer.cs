using TrainingPaths.Scorm.DataModels.Elements;
using TrainingPaths.Scorm.DataModels.Values;

namespace TrainingPaths.Scorm.DataModels;

/// <summary>Carries out SetValue (SCORM 2004 RTE 3.1.4.2; SCORM 1.2 RTE 3.3.1): the first rule broken names the error.</summary>
internal sealed class Writer(RunTimeModel model, ValueStore values, IReadOnlyList<StoreAccess> stores)
{
    private readonly ValueChecks checks = new(model);
    private readonly ResponseChecks responses = new(new ValueChecks(model));

    public Fault Write(string text, string value)
    {
        if (text.Length == 0) return Fault.SetNoName;
        var name = ElementName.Parse(text);
        if (model.Find(name.Pattern) is not { } element) return WhyUnknown(name);
        if (element.Type == ValueKind.Keyword) return Fault.SetKeyword;
        if (element.Access == ElementAccess.ReadOnly) return Fault.ReadOnly;
        var fault = Place(name);
        if (fault != Fault.None) return fault;
        if (!ValueChecks.IsText(value)) return Fault.Type;
        var kept = Check(element, name, value);
        if (kept.Fault != Fault.None) return kept.Fault;
        fault = Identity(name, kept.Text);
        if (fault == Fault.None) values.Set(name, kept.Text);
        return fault;
    }

    private Fault WhyUnknown(ElementName name)
    {
        var known = model.Find(name.Parent) is not null || model.IsContainer(name.Parent);
        return known && name.Leaf is "_children" or "_count" ? Fault.SetNoSuchKeyword : Fault.Undefined;
    }

    // Records are made in order, and what is identified begins with its id (RTE 4.1.1.3).
    private Fault Place(ElementName name)
    {
        if (name.BadIndex) return Fault.SetIndex;
        for (var at = 0; at < name.Steps.Count; at++)
        {
            var step = name.Steps[at];
            var collection = model.Collection(step.Pattern)!;
            var count = values.Count(step.Path);
            if (step.Index < count) continue;
            if (step.Index > count || collection.Fixed || count >= collection.Most) return Fault.SetIndex;
            var isOwnId = at == name.Steps.Count - 1 && name.Leaf == "id";
            if (collection.Identified && !isOwnId) return Fault.Dependency;
        }

        return name.Pattern == StoreElement.Pattern && !stores[name.Steps[0].Index].CanWrite ? Fault.ReadOnly : Fault.None;
    }

    private Kept Check(Element element, ElementName name, string value)
    {
        if (element.Type is not (ValueKind.Response or ValueKind.Pattern)) return checks.Check(element, value);
        var record = $"{name.Steps[0].Path}.{name.Steps[0].Index}";
        if (values.Get($"{record}.type") is not { } type) return new Kept(Fault.Dependency, "");
        var format = model.Table.Interactions![type];
        var isPattern = element.Type == ValueKind.Pattern;
        if (isPattern && name.Steps[^1].Index >= format.Patterns) return new Kept(Fault.Set, "");
        var kept = responses.Check(format, isPattern, element.Keep!.Value, value);
        if (isPattern && kept.Fault == Fault.None && format.UniquePatterns && IsTaken(name, kept.Text)) return new Kept(Fault.Set, "");
        return kept;
    }

    private Fault Identity(ElementName name, string id)
    {
        if (name.Leaf != "id" || name.Steps.Count == 0) return Fault.None;
        var collection = model.Collection(name.Steps[^1].Pattern)!;
        if (collection.FixedIds && values.TryGet(name.Text, out var old) && old != id) return Fault.Set;
        return collection.UniqueIds && IsTaken(name, id) ? Fault.Set : Fault.None;
    }

    // Whether another record of the collection holds that value.
    private bool IsTaken(ElementName name, string value)
    {
        var last = name.Steps[^1];
        return Enumerable.Range(0, values.Count(last.Path))
            .Any(index => index != last.Index && values.Get($"{last.Path}.{index}.{name.Leaf}") == value);
    }
}
