using TrainingPaths.Scorm.Manifests;
using TrainingPaths.Scorm.Packages.Problems;
using TrainingPaths.Scorm.Packages.Xml;

namespace TrainingPaths.Scorm.Packages.Reading;

/// <summary>Reads <c>organizations</c> (CAM 3.4.1.7 to 3.4.1.9).</summary>
internal sealed class OrganizationReader(
    ScormEdition edition,
    IReadOnlyList<ManifestScope> scopes,
    IReadOnlyDictionary<string, Resource> resources,
    IReadOnlyDictionary<string, Problem> unusable,
    ManifestLimits limits,
    ProblemLog problems)
{
    private readonly SequencingReader sequencing = new(problems);

    /// <summary>Null with an error in the log when there is nothing to launch.</summary>
    public Organizations? Read()
    {
        var parent = scopes[0].Element.First(Vocabulary.Content, "organizations");
        var elements = parent?.All(Vocabulary.Content, "organization").ToList() ?? [];
        if (elements.Count == 0)
        {
            problems.Error(ProblemCode.OrganizationNone, "imsmanifest.xml", "The manifest has no organization: nothing says what is launched in which order.", parent?.Line, parent?.Column);
            return null;
        }

        var identifiers = new Identifiers(problems);
        var items = new ItemTreeReader(edition, scopes, resources, unusable, limits, sequencing, identifiers, problems);
        var all = elements.Select(element => Organization(element, items, identifiers)).ToList();
        var named = DefaultOf(parent!, all);
        var launched = all.Find(organization => organization.Identifier == named) ?? all[0];
        if (!problems.HasErrors && !launched.AllItems().Any(IsLaunchable))
            problems.Error(ProblemCode.LaunchNone, launched.Identifier, "No item of the organization launches anything.", parent!.Line, parent.Column);
        return problems.HasErrors ? null : new Organizations(all, named);
    }

    private bool IsLaunchable(Item item) => item.ResourceIdentifier is { } identifier && resources[identifier].Href is not null;

    private Organization Organization(Element element, ItemTreeReader items, Identifiers identifiers)
    {
        var identifier = identifiers.Take(element, "organization");
        return new Organization(
            identifier,
            TitleReader.Read(element, identifier, problems),
            items.Read(element),
            Flag(element, identifier, "objectivesGlobalToSystem"),
            Flag(element, identifier, "sharedDataGlobalToSystem"),
            CompletionThresholdReader.Read(element, identifier, problems),
            sequencing.Read(element, identifier, scopes[0]));
    }

    private bool Flag(Element element, string identifier, string name)
    {
        if (element.Attribute(name) is not { Length: > 0 } said) return true;
        if (Tokens.Boolean(said) is { } value) return value;
        problems.Warn(ProblemCode.ItemValue, $"{identifier} {name}", $"{ProblemLog.Quote(said)} is neither true nor false; true was taken.", element.Line, element.Column);
        return true;
    }

    private string? DefaultOf(Element parent, List<Organization> all)
    {
        var named = parent.Attribute("default");
        if (string.IsNullOrEmpty(named))
        {
            if (all.Count > 1) problems.Warn(ProblemCode.OrganizationSeveral, "imsmanifest.xml", "Several organizations and no default one; the first is launched.", parent.Line, parent.Column);
            return null;
        }

        if (all.All(organization => organization.Identifier != named))
            problems.Warn(ProblemCode.OrganizationDefault, named, "The default organization does not exist; the first is launched.", parent.Line, parent.Column);
        return named;
    }
}
