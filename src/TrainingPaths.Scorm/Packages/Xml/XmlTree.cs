namespace TrainingPaths.Scorm.Packages.Xml;

/// <summary>A manifest as XML.</summary>
internal sealed class XmlTree(string rootNamespace)
{
    public Element Root { get; set; } = null!;

    /// <summary>Every namespace declared anywhere: they betray the edition.</summary>
    public HashSet<string> Namespaces { get; } = [];

    public string RootNamespace => rootNamespace;

    /// <summary>Whatever namespace the root has is content packaging's.</summary>
    public Vocabulary VocabularyOf(string ns) => ns == rootNamespace ? Vocabulary.Content : Vocabularies.Of(ns);
}
