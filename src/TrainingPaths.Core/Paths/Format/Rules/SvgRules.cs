using System.Xml;

namespace TrainingPaths.Core.Paths.Format.Rules;

/// <summary>An SVG is a program unless it is told not to be: no script, no event, nothing fetched, no document type, no foreign content.</summary>
internal static class SvgRules
{
    private const int Deepest = 32;
    private const int MostNodes = 20_000;

    private static readonly string[] RefusedElements = ["script", "foreignObject", "iframe", "object", "embed", "audio", "video", "handler", "set", "animate", "animateTransform", "animateMotion", "image", "feImage"];

    public static void Check(SourceFile file, Findings findings)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(file.Bytes), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            var nodes = 0;
            while (reader.Read())
            {
                if (++nodes > MostNodes || reader.Depth > Deepest)
                {
                    Refuse(file, reader, findings, "trop d'éléments ou trop d'imbrication");
                    return;
                }
                Check(file, reader, findings);
            }
        }
        catch (XmlException e)
        {
            findings.Error(new Place(file.Shown, Math.Max(1, e.LineNumber), Math.Max(1, e.LinePosition)), "media.svg", "Ce fichier SVG est illisible ou contient un DOCTYPE.", "Réexportez-le en « SVG simple ».");
        }
    }

    private static void Check(SourceFile file, XmlReader reader, Findings findings)
    {
        if (reader.NodeType == XmlNodeType.ProcessingInstruction)
            Refuse(file, reader, findings, $"<?{reader.Name}?>");
        if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && Fetches(reader.Value))
            Refuse(file, reader, findings, "une adresse dans un style");
        if (reader.NodeType != XmlNodeType.Element)
            return;
        if (RefusedElements.Contains(reader.LocalName, StringComparer.OrdinalIgnoreCase))
            Refuse(file, reader, findings, $"<{reader.LocalName}>");
        if (reader is { Depth: 0, LocalName: not "svg" })
            Refuse(file, reader, findings, $"<{reader.LocalName}> à la racine");
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            if (IsRefused(reader))
                Refuse(file, reader, findings, $"{reader.Name}=\"{reader.Value}\"");
        }
        reader.MoveToElement();
    }

    private static bool IsRefused(XmlReader attribute)
    {
        if (attribute.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase))
            return true;
        if (attribute.LocalName is "href" or "src")
            return !attribute.Value.StartsWith('#');
        return attribute.Prefix != "xmlns" && attribute.Name != "xmlns" && Fetches(attribute.Value);
    }

    /// <summary>A reference to a part of the same file (<c>url(#arrow)</c>) fetches nothing.</summary>
    private static bool Fetches(string value) =>
        value.Contains("@import", StringComparison.OrdinalIgnoreCase)
        || value.Contains("javascript:", StringComparison.OrdinalIgnoreCase)
        || value.Replace(" ", "", StringComparison.Ordinal).Replace("url(#", "", StringComparison.OrdinalIgnoreCase).Contains("url(", StringComparison.OrdinalIgnoreCase);

    private static void Refuse(SourceFile file, XmlReader reader, Findings findings, string what)
    {
        var line = (IXmlLineInfo)reader;
        findings.Error(new Place(file.Shown, line.LineNumber, line.LinePosition), "media.svg", $"Contenu refusé dans une image SVG : {what}.", "Réexportez-la en « SVG simple », sans script, animation, image liée ni adresse extérieure.");
    }
}
