using TrainingPaths.Scorm.Manifests;
using TrainingPaths.Scorm.Packages.Problems;
using TrainingPaths.Scorm.Packages.Reading;
using TrainingPaths.Scorm.Packages.Xml;

namespace TrainingPaths.Scorm.Packages;

/// <summary>Reads an <c>imsmanifest.xml</c> of any edition. Authoring tools break the schemas daily: what an LMS can live with is a warning, and only what it cannot is an error.</summary>
public static class ManifestReader
{
    /// <summary>Reads to the end of the stream, or to a limit.</summary>
    public static ManifestReading Read(Stream stream, ManifestLimits? limits = null)
    {
        var problems = new ProblemLog();
        return new ManifestReading(Read(stream, limits ?? ManifestLimits.Default, problems), problems);
    }

    internal static Manifest? Read(Stream stream, ManifestLimits limits, ProblemLog problems)
    {
        var tree = ManifestXml.Read(stream, limits, problems);
        if (tree is null) return null;
        if (!tree.Root.Is(Vocabulary.Content, "manifest"))
        {
            problems.Error(ProblemCode.ManifestRoot, tree.Root.Name, "The root element of imsmanifest.xml must be manifest.", tree.Root.Line, tree.Root.Column);
            return null;
        }

        var edition = EditionReader.Read(tree, problems);
        if (edition is null) return null;
        var composed = new Composed(limits.Characters);
        var scopes = ManifestScope.All(tree.Root, PackageFolder.Root(composed));
        var reader = new ResourceReader(problems);
        var resources = reader.Read(scopes);
        if (composed.IsTooMuch)
        {
            problems.Error(ProblemCode.XmlSize, "imsmanifest.xml", $"The manifest's addresses, composed with the xml:base before them, have more than {limits.Characters} characters together.");
            return null;
        }

        var organizations = new OrganizationReader(edition.Value, scopes, resources, reader.Unusable, limits, problems).Read();
        if (organizations is null) return null;
        var identifier = tree.Root.Attribute("identifier") is { Length: > 0 } own ? own : "manifest";
        var manifest = new Manifest(identifier, edition.Value, organizations.All, organizations.Default, [.. resources.Values]);
        PrerequisiteCheck.Warn(manifest, problems);
        return manifest;
    }
}
