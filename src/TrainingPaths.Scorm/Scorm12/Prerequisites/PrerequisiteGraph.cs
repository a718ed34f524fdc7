using TrainingPaths.Scorm.Manifests;

namespace TrainingPaths.Scorm.Scorm12.Prerequisites;

/// <summary>Finds items that wait for themselves. Launching an item waits for its cluster and for what its prerequisites name; being done with one waits for launching it, and for its items. Not every one of them stays locked: it may wait for one of several, or for something not to be done.</summary>
internal static class PrerequisiteGraph
{
    /// <summary>Identifiers of items with prerequisites that are part of a cycle, or between two.</summary>
    public static IEnumerable<string> Cycles(IReadOnlyList<Item> items, IReadOnlyDictionary<string, Prerequisite> parsed, ItemPlaces places)
    {
        var index = items.Select((item, place) => (item.Identifier, place)).ToDictionary(pair => pair.Identifier, pair => pair.place);
        var edges = Edges(items, parsed, places, index);
        var left = Peeled(edges, Peeled(Reversed(edges), null));
        return items.Where((item, place) => left[place * 2] && parsed.ContainsKey(item.Identifier)).Select(item => item.Identifier);
    }

    /// <summary>Node 2n is launching item n, node 2n + 1 is being done with it; an edge leads to what is waited for.</summary>
    private static List<int>[] Edges(IReadOnlyList<Item> items, IReadOnlyDictionary<string, Prerequisite> parsed, ItemPlaces places, Dictionary<string, int> index)
    {
        var edges = Enumerable.Range(0, items.Count * 2).Select(_ => new List<int>()).ToArray();
        for (var place = 0; place < items.Count; place++)
        {
            var item = items[place];
            edges[(place * 2) + 1].Add(place * 2);
            foreach (var child in item.Items)
            {
                edges[(place * 2) + 1].Add((index[child.Identifier] * 2) + 1);
                edges[index[child.Identifier] * 2].Add(place * 2);
            }

            if (!parsed.TryGetValue(item.Identifier, out var condition)) continue;
            foreach (var named in condition.Identifiers().Distinct())
                if (index.TryGetValue(named, out var other)) edges[place * 2].Add((other * 2) + (places.MeansItsContent(item.Identifier, named) ? 0 : 1));
        }

        return edges;
    }

    /// <summary>Takes away, again and again, what waits for nothing; what is left waits for a cycle.</summary>
    private static bool[] Peeled(List<int>[] edges, bool[]? among)
    {
        var left = among is null ? Enumerable.Repeat(true, edges.Length).ToArray() : [.. among];
        var waits = edges.Select(targets => targets.Count(target => left[target])).ToArray();
        var waiters = Reversed(edges);
        var free = new Stack<int>(Enumerable.Range(0, edges.Length).Where(node => left[node] && waits[node] == 0));
        while (free.TryPop(out var node))
        {
            left[node] = false;
            foreach (var waiter in waiters[node])
                if (left[waiter] && --waits[waiter] == 0) free.Push(waiter);
        }

        return left;
    }

    private static List<int>[] Reversed(List<int>[] edges)
    {
        var reversed = edges.Select(_ => new List<int>()).ToArray();
        for (var node = 0; node < edges.Length; node++)
            foreach (var target in edges[node]) reversed[target].Add(node);
        return reversed;
    }
}
