using TrainingPaths.Scorm.Manifests;
using TrainingPaths.Scorm.Packages.Problems;
using TrainingPaths.Scorm.Packages.Xml;

namespace TrainingPaths.Scorm.Packages.Reading;

/// <summary>Walks the items of an organization without recursion, putting sub-manifests where an item refers to them.</summary>
internal sealed class ItemTreeReader(
    ScormEdition edition,
    IReadOnlyList<ManifestScope> scopes,
    IReadOnlyDictionary<string, Resource> resources,
    IReadOnlyDictionary<string, Problem> unusable,
    ManifestLimits limits,
    SequencingReader sequencing,
    Identifiers identifiers,
    ProblemLog problems)
{
    private readonly ItemReader reader = new(edition, problems);
    private readonly Dictionary<string, ManifestScope> subManifests = scopes.Skip(1).Where(scope => scope.Identifier.Length > 0)
        .DistinctBy(scope => scope.Identifier).ToDictionary(scope => scope.Identifier);

    private readonly Expansion expansion = new(limits);

    private int count;

    private sealed record Place(Element Element, ManifestScope Scope, List<Item> Siblings, int Depth);

    public IReadOnlyList<Item> Read(Element organization)
    {
        var roots = new List<Item>();
        var waiting = new Stack<Place>();
        Push(waiting, organization, scopes[0], roots, 1);
        while (count <= limits.Items && waiting.TryPop(out var place))
        {
            if (place.Depth > limits.Depth)
            {
                problems.Error(ProblemCode.ItemDepth, "imsmanifest.xml", $"Items are nested more than {limits.Depth} deep: sub-manifests refer to each other.", place.Element.Line, place.Element.Column);
                break;
            }

            expansion.Add(place.Element);
            if (expansion.IsTooLarge)
            {
                problems.Error(ProblemCode.ItemTooMany, "imsmanifest.xml", $"The items hold more than {limits.Nodes} elements and attributes, or {limits.Characters} characters, sub-manifests put in their places.", place.Element.Line, place.Element.Column);
                break;
            }

            Enter(place, waiting);
        }

        if (roots.Count == 0 && !problems.HasErrors)
            problems.Error(ProblemCode.ItemNone, organization.Attribute("identifier") ?? "organization", "The organization has no item.", organization.Line, organization.Column);
        return roots;
    }

    private void Enter(Place place, Stack<Place> waiting)
    {
        var identifier = identifiers.Take(place.Element, "item");
        var children = new List<Item>();
        Push(waiting, place.Element, place.Scope, children, place.Depth + 1);
        var reference = place.Element.Attribute("identifierref") is { Length: > 0 } said ? said : null;
        var isCluster = place.Element.First(Vocabulary.Content, "item") is not null;
        if (reference is not null && !resources.ContainsKey(reference) && subManifests.TryGetValue(reference, out var nested))
        {
            Aggregate(nested, identifier, children, place, waiting);
            reference = null;
            isCluster = true;
        }

        reference = Checked(reference, identifier, isCluster, place.Element);
        if (!isCluster && !problems.HasErrors && (reference is null || resources[reference].Href is null))
            problems.Warn(ProblemCode.ItemEmpty, identifier, "The item launches nothing.", place.Element.Line, place.Element.Column);
        place.Siblings.Add(reader.Read(place.Element, identifier, reference, children, sequencing.Read(place.Element, identifier, place.Scope)));
    }

    /// <summary>An item may refer to a whole sub-manifest (CAM 1.2, 2.3.3.2): its default organization's items become the item's.</summary>
    private void Aggregate(ManifestScope nested, string identifier, List<Item> children, Place place, Stack<Place> waiting)
    {
        expansion.AddTags(nested.Element);
        var parent = nested.Element.First(Vocabulary.Content, "organizations");
        if (parent is not null) expansion.AddTags(parent);
        var all = parent?.All(Vocabulary.Content, "organization").ToList() ?? [];
        var organization = all.Find(candidate => candidate.Attribute("identifier") == parent!.Attribute("default")) ?? all.FirstOrDefault();
        if (organization is null)
            problems.Warn(ProblemCode.SubManifest, $"{identifier} {nested.Identifier}", "The sub-manifest has no organization; nothing was put in its place.", place.Element.Line, place.Element.Column);
        else
        {
            expansion.Add(organization);
            Push(waiting, organization, nested, children, place.Depth + 1);
        }
    }

    private string? Checked(string? reference, string identifier, bool isCluster, Element element)
    {
        if (reference is null) return null;
        if (!resources.ContainsKey(reference))
        {
            problems.Error(ProblemCode.ItemReference, $"{identifier} {reference}", "The item refers to a resource that the manifest does not have.", element.Line, element.Column);
            return null;
        }

        if (unusable.TryGetValue(reference, out var why)) problems.Error(why.Code, why.Subject, why.Message, why.Line, why.Column);
        if (!isCluster || edition == ScormEdition.Scorm12) return reference;
        problems.Warn(ProblemCode.ItemCluster, identifier, "An item with items cannot launch a resource of its own in SCORM 2004 (CAM 3.4.1.10); the resource was passed over.", element.Line, element.Column);
        return null;
    }

    /// <summary>Counts what is put aside, not what is read: sub-manifests that refer to each other would fill the memory first.</summary>
    private void Push(Stack<Place> waiting, Element parent, ManifestScope scope, List<Item> siblings, int depth)
    {
        for (var i = parent.Children.Count - 1; i >= 0 && count <= limits.Items; i--)
        {
            var child = parent.Children[i];
            if (!child.Is(Vocabulary.Content, "item")) continue;
            if (++count > limits.Items)
                problems.Error(ProblemCode.ItemTooMany, "imsmanifest.xml", $"There are more than {limits.Items} items, sub-manifests put in their places.", child.Line, child.Column);
            waiting.Push(new Place(child, scope, siblings, depth));
        }
    }
}
