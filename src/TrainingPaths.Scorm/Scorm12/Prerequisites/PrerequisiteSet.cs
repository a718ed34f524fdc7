using TrainingPaths.Scorm.Manifests;

namespace TrainingPaths.Scorm.Scorm12.Prerequisites;

/// <summary>The prerequisites of a whole organization, parsed once: which of them are flawed, and which items a learner may launch.</summary>
public sealed class PrerequisiteSet
{
    /// <summary>All expressions together; SCORM 1.2 allows 200 characters for one.</summary>
    private const int LongestTogether = 2_000_000;

    private readonly IReadOnlyList<Item> items;
    private readonly Dictionary<string, Prerequisite> parsed = [];
    private readonly Dictionary<string, FlawedItem> flawed = [];
    private readonly ItemPlaces places;
    private int length;

    public PrerequisiteSet(Organization organization)
    {
        items = [.. organization.AllItems()];
        var known = items.Select(item => item.Identifier).ToHashSet();
        foreach (var item in items)
            if (item.Scorm12?.Prerequisites is { } expression) Add(item.Identifier, expression, known);
        places = new ItemPlaces(items);
        var cycles = PrerequisiteGraph.Cycles(items, parsed, places).ToList();
        if (cycles.Count == 0) return;
        var reachable = new Foresight(items, parsed, places, flawed.ContainsKey).Reachable();
        foreach (var identifier in cycles.Where(identifier => !reachable.Contains(identifier)))
            flawed.TryAdd(identifier, new FlawedItem(identifier, PrerequisiteFlaw.Cycle, ""));
    }

    /// <summary>In the organization's order.</summary>
    public IEnumerable<FlawedItem> Flawed => items.Select(item => flawed.GetValueOrDefault(item.Identifier)).OfType<FlawedItem>();

    /// <summary>Every item that may not be launched now, with the reason. What lies in a locked item is locked too.</summary>
    /// <param name="statusOf">Of items that launch something; what a cluster's status is follows from its items and from what it launches itself.</param>
    public IReadOnlyDictionary<string, ItemLock> Locks(Func<string, LessonStatus> statusOf)
    {
        var statuses = ClusterStatus.All(items, statusOf);
        var locks = new Dictionary<string, ItemLock>();
        foreach (var item in items)
        {
            var own = Lock(item, named => places.MeansItsContent(item.Identifier, named) ? statusOf(named) : statuses.GetValueOrDefault(named));
            if (own is not null) locks.TryAdd(item.Identifier, own);
            if (!locks.TryGetValue(item.Identifier, out var why)) continue;
            foreach (var child in item.Items) locks.TryAdd(child.Identifier, why);
        }

        return locks;
    }

    private ItemLock? Lock(Item item, Func<string, LessonStatus> statusOf)
    {
        if (flawed.TryGetValue(item.Identifier, out var flaw)) return new ItemLock(item.Identifier, flaw.Flaw, flaw.Detail);
        if (!parsed.TryGetValue(item.Identifier, out var condition)) return null;
        var met = condition.IsMet(statusOf);
        return met ? null : new ItemLock(item.Identifier, null, item.Scorm12!.Prerequisites!);
    }

    private void Add(string identifier, string expression, HashSet<string> known)
    {
        length += expression.Length;
        if (length > LongestTogether)
        {
            flawed[identifier] = new FlawedItem(identifier, PrerequisiteFlaw.Syntax, $"All prerequisites together have more than {LongestTogether} characters.");
            return;
        }

        try
        {
            var condition = PrerequisiteParser.Parse(expression);
            parsed[identifier] = condition;
            var unknown = condition.Identifiers().FirstOrDefault(named => !known.Contains(named));
            if (unknown is not null) flawed[identifier] = new FlawedItem(identifier, PrerequisiteFlaw.Unknown, unknown);
        }
        catch (PrerequisiteSyntaxException e)
        {
            flawed[identifier] = new FlawedItem(identifier, PrerequisiteFlaw.Syntax, e.Message);
        }
    }
}

/// <summary>Why an item may not be launched.</summary>
/// <param name="ItemIdentifier">The item whose prerequisites are not met: itself, or a cluster around it.</param>
/// <param name="Flaw">Null when the learner can still meet them.</param>
/// <param name="Detail">The expression, or what is wrong with it.</param>
public sealed record ItemLock(string ItemIdentifier, PrerequisiteFlaw? Flaw, string Detail);
