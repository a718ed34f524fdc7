using System.Xml;
using TrainingPaths.Scorm.Packages.Problems;

namespace TrainingPaths.Scorm.Packages.Xml;

/// <summary>The only way in for XML: no DTD, nothing fetched, nothing endless, no recursion.</summary>
internal static class ManifestXml
{
    private const string File = "imsmanifest.xml";

    /// <summary>Null with an error in the log when the bytes are no XML that may be read.</summary>
    public static XmlTree? Read(Stream stream, ManifestLimits limits, ProblemLog problems)
    {
        var text = Text(stream, limits, problems);
        if (text is null) return null;
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), Settings(limits), Context());
            return Tree(reader, limits, problems);
        }
        catch (XmlException e)
        {
            Tell(e, text, problems);
            return null;
        }
    }

    private static string? Text(Stream stream, ManifestLimits limits, ProblemLog problems)
    {
        var bytes = Bytes(stream, limits, problems);
        var text = bytes is null ? null : ManifestText.Decode(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), limits.Characters, problems);
        var overfull = text is null ? -1 : TagScan.FindOverfull(text);
        if (overfull < 0) return text;
        var (line, column) = Place(text!, overfull);
        problems.Error(ProblemCode.XmlNodes, File, $"An element has more than {TagScan.MostAttributes} attributes.", line, column);
        return null;
    }

    private static XmlReaderSettings Settings(ManifestLimits limits) => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = limits.Characters,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
    };

    private static XmlParserContext Context()
    {
        var names = new NameTable();
        var namespaces = new XmlNamespaceManager(names);
        foreach (var prefix in Vocabularies.Prefixes) namespaces.AddNamespace(prefix, Vocabularies.Undeclared + prefix);
        return new XmlParserContext(names, namespaces, null, XmlSpace.None);
    }

    private static MemoryStream? Bytes(Stream stream, ManifestLimits limits, ProblemLog problems)
    {
        // Two bytes a character is the most that any encoding of a real manifest needs on average.
        var most = 2L * limits.Characters;
        var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            if (bytes.Length + read > most)
            {
                problems.Error(ProblemCode.XmlSize, File, $"The manifest is larger than {most} bytes.");
                return null;
            }

            bytes.Write(buffer, 0, read);
        }

        return bytes;
    }

    private static XmlTree? Tree(XmlReader reader, ManifestLimits limits, ProblemLog problems)
    {
        var open = new Stack<Element>();
        XmlTree? tree = null;
        for (var nodes = 0; reader.Read();)
        {
            nodes += 1 + reader.AttributeCount;
            var isElement = reader.NodeType == XmlNodeType.Element;
            if (nodes > limits.Nodes) return Refused(reader, problems, ProblemCode.XmlNodes, $"The manifest has more than {limits.Nodes} elements, attributes and texts.");
            if (isElement && open.Count >= limits.Depth) return Refused(reader, problems, ProblemCode.XmlDepth, $"Elements are nested more than {limits.Depth} deep.");
            if (reader.NodeType == XmlNodeType.EndElement) open.Pop();
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA) open.Peek().AddText(reader.Value);
            else if (isElement) Enter(reader, tree ??= new XmlTree(reader.NamespaceURI), open, problems);
        }

        return tree;
    }

    private static XmlTree? Refused(XmlReader reader, ProblemLog problems, string code, string message)
    {
        var place = (IXmlLineInfo)reader;
        problems.Error(code, File, message, place.LineNumber, place.LinePosition);
        return null;
    }

    private static void Enter(XmlReader reader, XmlTree tree, Stack<Element> open, ProblemLog problems)
    {
        var isEmpty = reader.IsEmptyElement;
        var element = Opened(reader, tree, problems);
        if (open.TryPeek(out var parent)) parent.Add(element);
        else tree.Root = element;
        if (!isEmpty) open.Push(element);
    }

    private static Element Opened(XmlReader reader, XmlTree tree, ProblemLog problems)
    {
        var place = (IXmlLineInfo)reader;
        var element = new Element(reader.LocalName, tree.VocabularyOf(reader.NamespaceURI), place.LineNumber, place.LinePosition);
        WarnOfPrefix(reader, problems);
        while (reader.MoveToNextAttribute())
        {
            WarnOfPrefix(reader, problems);
            if (reader.NamespaceURI == "http://www.w3.org/2000/xmlns/") tree.Namespaces.Add(reader.Value);
            else element.Add(new XmlAttribute(reader.LocalName, reader.NamespaceURI, reader.Value));
        }

        return element;
    }

    private static void WarnOfPrefix(XmlReader reader, ProblemLog problems)
    {
        if (!reader.NamespaceURI.StartsWith(Vocabularies.Undeclared, StringComparison.Ordinal)) return;
        var place = (IXmlLineInfo)reader;
        problems.Warn(ProblemCode.XmlPrefix, reader.Name, "The prefix is not declared; its usual meaning was taken.", place.LineNumber, place.LinePosition);
    }

    private static void Tell(XmlException e, string text, ProblemLog problems)
    {
        // The reader does not say where it met a prohibited document type, and of no other error does it not say where.
        var doctype = e.LineNumber == 0 ? text.IndexOf("<!DOCTYPE", StringComparison.OrdinalIgnoreCase) : -1;
        if (doctype < 0)
        {
            problems.Error(ProblemCode.XmlMalformed, File, $"The manifest is not well-formed XML: {e.Message}", e.LineNumber, e.LinePosition);
            return;
        }

        var (line, column) = Place(text, doctype);
        problems.Error(ProblemCode.XmlDoctype, File, "Manifests with a document type are refused: it could name files of this server.", line, column);
    }

    private static (int Line, int Column) Place(string text, int at)
    {
        var before = text.AsSpan(0, at);
        return (before.Count('\n') + 1, at - before.LastIndexOf('\n'));
    }
}
