using System.Xml;
using TrainingPaths.Scorm.Packages.Problems;

namespace TrainingPaths.Scorm.Packages.Xml;

/// <summary>Makes the tree of a manifest.</summary>
internal sealed class ManifestXml(ProblemLog problems) : IXmlSink
{
    private readonly Stack<Element> open = new();
    private XmlTree? tree;

    /// <summary>Null with an error in the log when the bytes are no XML that may be read.</summary>
    public static XmlTree? Read(Stream stream, ManifestLimits limits, ProblemLog problems)
    {
        var manifest = new ManifestXml(problems);
        return HardenedXml.Read(stream, limits, keepWhitespace: false, manifest, problems) ? manifest.tree : null;
    }

    public void Enter(XmlReader element)
    {
        tree ??= new XmlTree(element.NamespaceURI);
        var opened = Opened(element, tree);
        if (open.TryPeek(out var parent)) parent.Add(opened);
        else tree.Root = opened;
        open.Push(opened);
    }

    public void Text(string text) => open.Peek().AddText(text);

    public void Leave() => open.Pop();

    private Element Opened(XmlReader reader, XmlTree tree)
    {
        var place = (IXmlLineInfo)reader;
        var element = new Element(reader.LocalName, tree.VocabularyOf(reader.NamespaceURI), place.LineNumber, place.LinePosition);
        WarnOfPrefix(reader);
        while (reader.MoveToNextAttribute())
        {
            WarnOfPrefix(reader);
            if (reader.NamespaceURI == "http://www.w3.org/2000/xmlns/") tree.Namespaces.Add(reader.Value);
            else element.Add(new XmlAttribute(reader.LocalName, reader.NamespaceURI, reader.Value));
        }

        return element;
    }

    private void WarnOfPrefix(XmlReader reader)
    {
        if (!reader.NamespaceURI.StartsWith(Vocabularies.Undeclared, StringComparison.Ordinal)) return;
        var place = (IXmlLineInfo)reader;
        problems.Warn(ProblemCode.XmlPrefix, reader.Name, "The prefix is not declared; its usual meaning was taken.", place.LineNumber, place.LinePosition);
    }
}
