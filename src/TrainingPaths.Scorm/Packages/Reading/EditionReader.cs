using TrainingPaths.Scorm.Manifests;
using TrainingPaths.Scorm.Packages.Problems;
using TrainingPaths.Scorm.Packages.Xml;

namespace TrainingPaths.Scorm.Packages.Reading;

/// <summary>Tells editions apart: by <c>schemaversion</c> (CAM 3.4.1.4), else by namespaces.</summary>
internal static class EditionReader
{
    /// <summary>Null with an error in the log where the manifest is not SCORM's.</summary>
    public static ScormEdition? Read(XmlTree tree, ProblemLog problems)
    {
        var schemaVersion = tree.Root.First(Vocabulary.Content, "metadata")?.First(Vocabulary.Content, "schemaversion");
        var said = schemaVersion is null ? "" : Tokens.Collapse(schemaVersion.Text);
        var betrayed = ByNamespaces(tree);
        var foreign = Foreign(tree, betrayed is null);
        if (foreign is not null)
        {
            problems.Error(ProblemCode.NotScorm, "imsmanifest.xml", foreign, tree.Root.Line, tree.Root.Column);
            return null;
        }

        if (Named(said) is { } edition)
        {
            if (betrayed is not null && edition == ScormEdition.Scorm12 != (betrayed == ScormEdition.Scorm12))
                problems.Warn(ProblemCode.EditionContradicted, said, "The schema version and the namespaces name different editions; the schema version was believed.", schemaVersion!.Line, schemaVersion.Column);
            return edition;
        }

        if (betrayed is null && said.Length == 0 && !SaysScormType(tree.Root))
        {
            problems.Error(ProblemCode.NotScorm, "imsmanifest.xml", "This is a plain IMS content package: nothing in its manifest is SCORM's.", tree.Root.Line, tree.Root.Column);
            return null;
        }

        var guess = betrayed ?? ScormEdition.Scorm12;
        problems.Warn(ProblemCode.EditionGuessed, said, $"The manifest does not name its edition; it was read as {guess}.", schemaVersion?.Line, schemaVersion?.Column);
        return guess;
    }

    private static ScormEdition? Named(string said)
    {
        var word = said.ToUpperInvariant();
        if (word is "1.2" or "SCORM 1.2" or "ADL SCORM 1.2") return ScormEdition.Scorm12;
        if (word.Contains("4TH", StringComparison.Ordinal)) return ScormEdition.Scorm2004Fourth;
        if (word.Contains("3RD", StringComparison.Ordinal)) return ScormEdition.Scorm2004Third;
        return word is "CAM 1.3" or "1.3" || word.Contains("2ND", StringComparison.Ordinal) ? ScormEdition.Scorm2004Second : null;
    }

    private static ScormEdition? ByNamespaces(XmlTree tree)
    {
        if (Declares(tree, "adlcp_v1p3") || Declares(tree, "adlseq_") || Declares(tree, "adlnav_") || Declares(tree, "imsss")) return ScormEdition.Scorm2004Third;
        return Declares(tree, "adlcp_rootv1p2") || Declares(tree, "imscp_rootv1p1p2") ? ScormEdition.Scorm12 : null;
    }

    private static string? Foreign(XmlTree tree, bool nothingOfScorm)
    {
        if (tree.RootNamespace.Contains("imscc", StringComparison.OrdinalIgnoreCase) && nothingOfScorm)
            return "This is a Common Cartridge, not a SCORM package.";
        if (nothingOfScorm && (Declares(tree, "imsqti") || ResourceTypes(tree.Root).Any(type => type.StartsWith("imsqti", StringComparison.OrdinalIgnoreCase))))
            return "This is a QTI package of questions, not a SCORM package.";
        return null;
    }

    private static bool Declares(XmlTree tree, string part) => tree.Namespaces.Any(ns => ns.Contains(part, StringComparison.OrdinalIgnoreCase));

    private static bool SaysScormType(Element root) => Resources(root).Any(resource => resource.Attribute("scormtype") is not null);

    private static IEnumerable<string> ResourceTypes(Element root) => Resources(root).Select(resource => resource.Attribute("type") ?? "");

    private static IEnumerable<Element> Resources(Element root) =>
        root.All(Vocabulary.Content, "resources").SelectMany(resources => resources.All(Vocabulary.Content, "resource"));
}
