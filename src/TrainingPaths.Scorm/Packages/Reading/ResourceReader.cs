using TrainingPaths.Scorm.Manifests;
using TrainingPaths.Scorm.Packages.Problems;
using TrainingPaths.Scorm.Packages.Xml;

namespace TrainingPaths.Scorm.Packages.Reading;

/// <summary>Reads <c>resources</c> (CAM 3.4.1.18), sub-manifests' too.</summary>
internal sealed class ResourceReader(ProblemLog problems)
{
    private readonly Dictionary<string, Resource> found = [];
    private readonly Dictionary<string, Problem> unusable = [];

    /// <summary>Why a resource cannot be launched, by its identifier: an error as soon as an item launches it.</summary>
    public IReadOnlyDictionary<string, Problem> Unusable => unusable;

    /// <summary>By identifier, in the manifest's order.</summary>
    public IReadOnlyDictionary<string, Resource> Read(IReadOnlyList<ManifestScope> scopes)
    {
        foreach (var scope in scopes)
        {
            foreach (var resources in scope.Element.All(Vocabulary.Content, "resources"))
            {
                var inside = scope.Base.Into(resources.Base);
                foreach (var resource in resources.All(Vocabulary.Content, "resource")) Add(resource, inside.Into(resource.Base));
            }
        }

        foreach (var resource in found.Values)
            foreach (var dependency in resource.Dependencies.Where(dependency => !found.ContainsKey(dependency)))
                problems.Warn(ProblemCode.ResourceDependency, $"{resource.Identifier} {dependency}", "The resource depends on one that the manifest does not have.");
        return found;
    }

    private void Add(Element element, PackageFolder inside)
    {
        var identifier = element.Attribute("identifier");
        if (string.IsNullOrEmpty(identifier))
        {
            problems.Warn(ProblemCode.IdentifierMissing, "resource", "A resource without identifier was passed over.", element.Line, element.Column);
            return;
        }

        var launch = element.Attribute("href") is { Length: > 0 } href ? Resolve(element, identifier, inside, href, launched: true) : null;
        var files = element.All(Vocabulary.Content, "file")
            .Select(file => (file, Href: file.Attribute("href")))
            .Where(file => !string.IsNullOrEmpty(file.Href))
            .Select(file => Resolve(file.file, identifier, inside, file.Href!, launched: false)?.Path)
            .OfType<string>();
        var dependencies = element.All(Vocabulary.Content, "dependency").Select(dependency => dependency.Attribute("identifierref")).OfType<string>();
        var resource = new Resource(identifier, launch?.Path, launch?.Query, IsSco(element, identifier, launch is not null), [.. files], [.. dependencies]);
        if (!found.TryAdd(identifier, resource))
            problems.Warn(ProblemCode.IdentifierDuplicate, identifier, "Two resources have this identifier; the first was taken.", element.Line, element.Column);
    }

    private bool IsSco(Element element, string identifier, bool launched)
    {
        var type = element.Attribute("scormtype");
        if (type is not null && type.Equals("sco", StringComparison.OrdinalIgnoreCase)) return true;
        if (launched && (type is null || !type.Equals("asset", StringComparison.OrdinalIgnoreCase)))
            problems.Warn(ProblemCode.ResourceType, identifier, "The resource does not say whether it is a SCO or an asset; it was read as an asset.", element.Line, element.Column);
        return false;
    }

    /// <summary>Null where the address is unusable.</summary>
    private Address? Resolve(Element element, string identifier, PackageFolder inside, string href, bool launched)
    {
        var address = inside.Resolve(href, out var flaw);
        foreach (var (known, code, message) in Flaws)
        {
            if (!flaw.HasFlag(known)) continue;
            if (launched && PackageFolder.IsFatal(known)) unusable.TryAdd(identifier, new Problem(code, $"{identifier} {href}", message, element.Line, element.Column));
            else if (known != AddressFlaw.Remote) problems.Warn(code, $"{identifier} {href}", message, element.Line, element.Column);
        }

        return PackageFolder.IsFatal(flaw) ? null : address;
    }

    private static readonly (AddressFlaw Flaw, string Code, string Message)[] Flaws =
    [
        (AddressFlaw.Remote, ProblemCode.LaunchRemote, "The address is on another site: content there cannot speak to the LMS."),
        (AddressFlaw.Outside, ProblemCode.AddressOutside, "The address climbs out of the package."),
        (AddressFlaw.Invalid, ProblemCode.AddressInvalid, "The address is no address of a file."),
        (AddressFlaw.Rooted, ProblemCode.AddressAbsolute, "The address begins with a slash; it was read from the package's root."),
        (AddressFlaw.Backslash, ProblemCode.AddressBackslash, "The address has backslashes; they were read as slashes."),
        (AddressFlaw.BaseSlash, ProblemCode.BaseSlash, "xml:base must end with a slash (CAM 3.4.3.1); one was added."),
    ];
}
