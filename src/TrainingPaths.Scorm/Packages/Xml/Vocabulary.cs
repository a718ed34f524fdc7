namespace TrainingPaths.Scorm.Packages.Xml;

/// <summary>Which specification an element belongs to, whatever the year in its namespace.</summary>
internal enum Vocabulary
{
    Other,

    /// <summary>IMS Content Packaging, and elements without a namespace.</summary>
    Content,

    /// <summary>ADL content packaging extensions.</summary>
    Adl,

    /// <summary>IMS Simple Sequencing.</summary>
    Sequencing,

    /// <summary>ADL sequencing extensions.</summary>
    AdlSequencing,

    /// <summary>ADL navigation.</summary>
    Navigation,
}

/// <summary>Namespaces, told apart by the part that does not change: authoring tools write dozens of variants (with <c>_rootv1p2</c>, a slash at the end, <c>.xsd</c>…).</summary>
internal static class Vocabularies
{
    /// <summary>What a well-known prefix stands for where the manifest forgot to declare it.</summary>
    public const string Undeclared = "urn:undeclared:";

    public static readonly string[] Prefixes = ["adlcp", "adlseq", "adlnav", "imsss", "imscp", "imsmd", "lom", "xsi"];

    public static Vocabulary Of(string ns)
    {
        if (ns.Length == 0 || Has(ns, "imscp")) return Vocabulary.Content;
        if (Has(ns, "adlcp")) return Vocabulary.Adl;
        if (Has(ns, "imsss")) return Vocabulary.Sequencing;
        if (Has(ns, "adlseq")) return Vocabulary.AdlSequencing;
        return Has(ns, "adlnav") ? Vocabulary.Navigation : Vocabulary.Other;
    }

    private static bool Has(string ns, string part) => ns.Contains(part, StringComparison.OrdinalIgnoreCase);
}
