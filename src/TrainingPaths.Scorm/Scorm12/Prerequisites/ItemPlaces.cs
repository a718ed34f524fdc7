using TrainingPaths.Scorm.Manifests;

namespace TrainingPaths.Scorm.Scorm12.Prerequisites;

/// <summary>Which item lies in which, asked for every identifier of every expression.</summary>
internal sealed class ItemPlaces
{
    private readonly Dictionary<string, (int First, int Last)> places = [];
    private readonly HashSet<string> launching;

    /// <param name="items">Parents before their items.</param>
    public ItemPlaces(IReadOnlyList<Item> items)
    {
        launching = [.. items.Where(item => item.Items.Count > 0 && item.ResourceIdentifier is not null).Select(item => item.Identifier)];
        for (var place = 0; place < items.Count; place++) places[items[place].Identifier] = (place, place);
        for (var place = items.Count - 1; place >= 0; place--)
        {
            var item = items[place];
            if (item.Items.Count > 0) places[item.Identifier] = (place, places[item.Items[^1].Identifier].Last);
        }
    }

    /// <summary>Whether an item that names another means only what that one launches itself: it lies in it, and the whole could never be done before it.</summary>
    public bool MeansItsContent(string item, string named) =>
        launching.Contains(named) && item != named && places[item].First > places[named].First && places[item].First <= places[named].Last;
}
