using TrainingPaths.Scorm.Manifests;

namespace TrainingPaths.Scorm.Scorm12.Prerequisites;

/// <summary>Which items a learner can ever come to: one opens when its condition can be met by statuses of those that are open, all others never attempted.</summary>
/// <param name="items">Parents before their items.</param>
/// <param name="isLocked">Whether it stays locked for another reason.</param>
internal sealed class Foresight(IReadOnlyList<Item> items, IReadOnlyDictionary<string, Prerequisite> parsed, ItemPlaces places, Func<string, bool> isLocked)
{
    /// <summary>Items and identifiers looked at; what has not opened by then counts as never opening. Conditions in the worst order take the square of their number: some 1,600 of them in a row, the last one first.</summary>
    private const long MostWork = 4_000_000;

    private const int Any = (1 << (int)LessonStatus.Browsed + 1) - 1;
    private const int Never = 1 << (int)LessonStatus.NotAttempted;
    private const int Done = 1 << (int)LessonStatus.Completed | 1 << (int)LessonStatus.Passed;

    private readonly HashSet<string> open = [];
    private readonly Dictionary<string, int> clusters = [];
    private long work;

    public IReadOnlySet<string> Reachable()
    {
        for (var before = -1; before < open.Count && work < MostWork;)
        {
            before = open.Count;
            work += items.Count;
            FollowItems();
            OpenMore();
        }

        return open;
    }

    private void OpenMore()
    {
        var shut = new HashSet<string>();
        foreach (var item in items)
        {
            if (!shut.Contains(item.Identifier) && Opens(item)) open.Add(item.Identifier);
            else shut.UnionWith(item.Items.Select(child => child.Identifier));
        }
    }

    private bool Opens(Item item) => open.Contains(item.Identifier)
        || (!isLocked(item.Identifier) && (!parsed.TryGetValue(item.Identifier, out var condition) || MayBe(condition, item.Identifier).Met));

    // As ClusterStatus has it, for all statuses that its items may have, as bits.
    private void FollowItems()
    {
        for (var place = items.Count - 1; place >= 0; place--)
        {
            var item = items[place];
            if (item.Items.Count == 0) continue;
            var parts = item.Items.Select(child => StatusesOf(child.Identifier)).ToList();
            if (item.ResourceIdentifier is not null) parts.Add(Own(item.Identifier));
            clusters[item.Identifier] = Never
                | (parts.TrueForAll(part => (part & Done) != 0) ? 1 << (int)LessonStatus.Completed : 0)
                | (parts.Exists(part => part != Never) ? 1 << (int)LessonStatus.Failed | 1 << (int)LessonStatus.Incomplete : 0);
        }
    }

    private int Own(string identifier) => open.Contains(identifier) ? Any : Never;

    private int StatusesOf(string identifier) => clusters.TryGetValue(identifier, out var known) ? known : Own(identifier);

    /// <summary>Whether a condition may be met, and whether it may not; both where it depends.</summary>
    private (bool Met, bool Unmet) MayBe(Prerequisite condition, string item)
    {
        switch (condition)
        {
            case Prerequisite.Done done:
                return Within(Done, done.Identifier, item);
            case Prerequisite.StatusIs status:
                return Within(status.Not ? ~(1 << (int)status.Status) : 1 << (int)status.Status, status.Identifier, item);
            case Prerequisite.Negation negation:
                var (met, unmet) = MayBe(negation.Of, item);
                return (unmet, met);
            case Prerequisite.AtLeast atLeast:
                var answers = atLeast.Of.Select(one => MayBe(one, item)).ToList();
                return (answers.Count(one => one.Met) >= atLeast.Count, answers.Count(one => !one.Unmet) < atLeast.Count);
            default:
                return (true, true);
        }
    }

    private (bool Met, bool Unmet) Within(int wanted, string named, string item)
    {
        work++;
        var statuses = places.MeansItsContent(item, named) ? Own(named) : StatusesOf(named);
        return ((statuses & wanted) != 0, (statuses & ~wanted) != 0);
    }
}
