using TrainingPaths.Scorm.Manifests;
using TrainingPaths.Scorm.Packages.Problems;
using TrainingPaths.Scorm.Packages.Zip;

namespace TrainingPaths.Scorm.Packages.Reading;

/// <summary>Holds a manifest against the files that are really there.</summary>
internal sealed class LaunchFinder(Manifest manifest, IReadOnlyDictionary<string, ZipEntry> files, ProblemLog problems)
{
    private readonly Dictionary<string, Resource> resources = manifest.Resources.ToDictionary(resource => resource.Identifier);
    private readonly Dictionary<string, string> names = files.Keys.ToDictionary(ZipName.Key);

    /// <summary>Some tools zip <c>a%20b.html</c> under that very name, which the manifest's address does not mean.</summary>
    private readonly Dictionary<string, string> encodedNames = files.Keys.Where(name => name.Contains('%', StringComparison.Ordinal))
        .DistinctBy(name => ZipName.Key(Uri.UnescapeDataString(name))).ToDictionary(name => ZipName.Key(Uri.UnescapeDataString(name)));

    private readonly Dictionary<string, string?> checkedResources = [];

    /// <summary>Every file that an item of the default organization opens must exist; other files are missed with a warning.</summary>
    public IReadOnlyList<Launch> Find()
    {
        foreach (var resource in manifest.Resources)
            foreach (var file in resource.Files.Where(file => file != resource.Href && Existing(file) is null))
                problems.Warn(ProblemCode.FileMissing, $"{resource.Identifier} {file}", "The manifest names a file that the package does not have.");
        var launches = manifest.Default.AllItems().Select(item => Launch(item, problems.Error)).OfType<Launch>().ToList();
        // An organization that is never launched may miss its files.
        foreach (var item in manifest.Organizations.Where(organization => organization != manifest.Default).SelectMany(organization => organization.AllItems()))
            Launch(item, problems.Warn);
        return launches;
    }

    private delegate void Report(string code, string subject, string message, int? line = null, int? column = null);

    private Launch? Launch(Item item, Report missing)
    {
        if (item.ResourceIdentifier is null || resources[item.ResourceIdentifier] is not { Href: not null } resource) return null;
        if (!checkedResources.TryGetValue(resource.Identifier, out var file)) checkedResources[resource.Identifier] = file = Checked(resource, missing);
        return file is null ? null : new Launch(item.Identifier, resource.Identifier, file, resource.IsSco, LaunchAddress.Join(file, resource.Query, item.Parameters));
    }

    private string? Checked(Resource resource, Report missing)
    {
        var file = Existing(resource.Href!);
        if (file is null) missing(ProblemCode.LaunchMissing, $"{resource.Identifier} {resource.Href}", "The package does not have the file that this resource launches.");
        else if (file != Composed(resource.Href!))
            problems.Warn(ProblemCode.LaunchCase, $"{resource.Identifier} {resource.Href}", "The file's name in the package is written differently: in upper and lower case, or percent-encoded.");
        return file;
    }

    private string? Existing(string address)
    {
        var key = ZipName.Key(Composed(address));
        return names.GetValueOrDefault(key) ?? encodedNames.GetValueOrDefault(key);
    }

    private static string Composed(string address)
    {
        try
        {
            return address.Normalize();
        }
        catch (ArgumentException)
        {
            return address;
        }
    }
}
