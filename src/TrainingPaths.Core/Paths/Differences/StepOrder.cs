namespace TrainingPaths.Core.Paths.Differences;

/// <summary>Which steps moved: as few as can be said, and the same ones whichever version is called the earlier.</summary>
internal static class StepOrder
{
    public static IReadOnlySet<string> Moved(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var (common, inAfter) = (before.ToHashSet(), after.ToHashSet());
        string[] a = [.. before.Where(inAfter.Contains)];
        string[] b = [.. after.Where(common.Contains)];
        // Which of two steps that changed places has moved is anybody's choice: it must not depend on the direction.
        if (string.CompareOrdinal(string.Join('\n', a), string.Join('\n', b)) > 0)
            (a, b) = (b, a);
        var places = b.Select((id, at) => (id, at)).ToDictionary(p => p.id, p => p.at);
        return a.Except(Longest(a, places)).ToHashSet();
    }

    // The longest run of steps that keep their order stays; the others moved around it. Patience sorting: a path of hundreds of steps is nothing.
    private static List<string> Longest(string[] ids, Dictionary<string, int> places)
    {
        List<int> tails = [];
        var previous = new int[ids.Length];
        for (var i = 0; i < ids.Length; i++)
        {
            var at = tails.FindIndex(tail => places[ids[tail]] > places[ids[i]]);
            at = at < 0 ? tails.Count : at;
            previous[i] = at == 0 ? -1 : tails[at - 1];
            if (at == tails.Count)
                tails.Add(i);
            else
                tails[at] = i;
        }

        List<string> stayed = [];
        for (var i = tails.Count == 0 ? -1 : tails[^1]; i >= 0; i = previous[i])
            stayed.Add(ids[i]);
        return stayed;
    }
}
