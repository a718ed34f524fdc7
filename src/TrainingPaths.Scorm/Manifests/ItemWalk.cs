namespace TrainingPaths.Scorm.Manifests;

/// <summary>Visits trees of items without recursion: they may be hundreds of levels deep.</summary>
public static class ItemWalk
{
    /// <summary>Parents before their items, in the manifest's order.</summary>
    public static IEnumerable<Item> AllItems(this Organization organization)
    {
        var waiting = new Stack<Item>(organization.Items.Reverse());
        while (waiting.TryPop(out var item))
        {
            yield return item;
            for (var i = item.Items.Count - 1; i >= 0; i--) waiting.Push(item.Items[i]);
        }
    }
}
