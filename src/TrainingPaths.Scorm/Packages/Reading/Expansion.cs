using TrainingPaths.Scorm.Packages.Xml;

namespace TrainingPaths.Scorm.Packages.Reading;

/// <summary>How much the items hold, sub-manifests put in their places: a manifest within its limits may repeat one heavy sub-manifest ten thousand times.</summary>
internal sealed class Expansion(ManifestLimits limits)
{
    private long nodes;
    private long characters;

    public bool IsTooLarge => nodes > limits.Nodes || characters > limits.Characters;

    /// <summary>All of the element but its items, which are put in their places in their turn.</summary>
    public void Add(Element element)
    {
        var waiting = new Stack<Element>([element]);
        while (!IsTooLarge && waiting.TryPop(out var next))
        {
            AddAlone(next);
            foreach (var child in next.Children)
                if (!child.Is(Vocabulary.Content, "item")) waiting.Push(child);
        }
    }

    /// <summary>Only the tags right inside, which are looked through for one of them.</summary>
    public void AddTags(Element element) => nodes += element.Children.Count;

    private void AddAlone(Element element)
    {
        nodes += 1 + element.Attributes.Count;
        characters += element.TextLength;
        foreach (var attribute in element.Attributes) characters += attribute.Value.Length;
    }
}
