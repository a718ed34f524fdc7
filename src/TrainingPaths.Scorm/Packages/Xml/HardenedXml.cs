using System.Xml;
using TrainingPaths.Scorm.Packages.Problems;

namespace TrainingPaths.Scorm.Packages.Xml;

/// <summary>
/// The only way in for XML of people who may not mean well: no DTD, nothing fetched, nothing endless, no recursion. Public, because other formats than manifests come in too
/// and two such readers would be one too many.
/// </summary>
public static class HardenedXml
{
    private const string File = "imsmanifest.xml";

    /// <summary>Goes through the document once; false with an error in the log when the bytes are no XML that may be read, and then the sink may have seen a part of it.</summary>
    /// <param name="keepWhitespace">Whether the sink is also given texts that are white space alone: those between the words of a sentence count.</param>
    public static bool Read(Stream stream, ManifestLimits limits, bool keepWhitespace, IXmlSink sink, ProblemLog problems)
    {
        var text = Text(stream, limits, problems);
        if (text is null) return false;
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), Settings(limits, keepWhitespace), Context());
            return Walk(reader, limits, sink, problems);
        }
        catch (XmlException e)
        {
            Tell(e, text, problems);
            return false;
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

    private static XmlReaderSettings Settings(ManifestLimits limits, bool keepWhitespace) => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = limits.Characters,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = !keepWhitespace,
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

    private static bool Walk(XmlReader reader, ManifestLimits limits, IXmlSink sink, ProblemLog problems)
    {
        var open = 0;
        for (var nodes = 0; reader.Read();)
        {
            nodes += 1 + reader.AttributeCount;
            if (nodes > limits.Nodes) return Refused(reader, problems, ProblemCode.XmlNodes, $"The manifest has more than {limits.Nodes} elements, attributes and texts.");
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when open >= limits.Depth:
                    return Refused(reader, problems, ProblemCode.XmlDepth, $"Elements are nested more than {limits.Depth} deep.");
                case XmlNodeType.Element:
                    open += Enter(reader, sink);
                    break;
                case XmlNodeType.EndElement:
                    sink.Leave();
                    open--;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace when open > 0:
                    sink.Text(reader.Value);
                    break;
            }
        }

        return true;
    }

    private static int Enter(XmlReader reader, IXmlSink sink)
    {
        var isEmpty = reader.IsEmptyElement;
        sink.Enter(reader);
        if (isEmpty) sink.Leave();
        return isEmpty ? 0 : 1;
    }

    private static bool Refused(XmlReader reader, ProblemLog problems, string code, string message)
    {
        var place = (IXmlLineInfo)reader;
        problems.Error(code, File, message, place.LineNumber, place.LinePosition);
        return false;
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
