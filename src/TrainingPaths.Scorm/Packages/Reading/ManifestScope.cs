using TrainingPaths.Scorm.Packages.Xml;

namespace TrainingPaths.Scorm.Packages.Reading;

/// <summary>A manifest, or one nested in it: a sub-manifest has resources, a base address and sequencing collections of its own (CAM 1.2, 2.3.3).</summary>
/// <param name="Base">Its <c>xml:base</c>, inside those of the manifests around it.</param>
internal sealed record ManifestScope(Element Element, string Identifier, PackageFolder Base)
{
    private readonly Dictionary<string, Element> collections = Collections(Element);

    /// <summary>The root first.</summary>
    public static IReadOnlyList<ManifestScope> All(Element root, PackageFolder package)
    {
        var scopes = new List<ManifestScope>();
        var waiting = new Stack<(Element Element, PackageFolder Above)>([(root, package)]);
        while (waiting.TryPop(out var next))
        {
            var inside = next.Above.Into(next.Element.Base);
            scopes.Add(new ManifestScope(next.Element, next.Element.Attribute("identifier") ?? "", inside));
            foreach (var nested in next.Element.All(Vocabulary.Content, "manifest").Reverse()) waiting.Push((nested, inside));
        }

        return scopes;
    }

    /// <summary>The shared sequencing that <c>IDRef</c> names (CAM 5.1.1); null when there is none of that name.</summary>
    public Element? Collection(string id) => collections.GetValueOrDefault(id);

    private static Dictionary<string, Element> Collections(Element manifest)
    {
        var found = new Dictionary<string, Element>();
        foreach (var collection in manifest.All(Vocabulary.Sequencing, "sequencingCollection"))
            foreach (var sequencing in collection.All(Vocabulary.Sequencing, "sequencing"))
                if (sequencing.Attribute("ID") is { Length: > 0 } id) found.TryAdd(id, sequencing);
        return found;
    }
}
