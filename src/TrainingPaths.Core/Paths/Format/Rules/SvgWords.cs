using System.Xml;

namespace TrainingPaths.Core.Paths.Format.Rules;

/// <summary>What is written in a drawing, for those who see it.</summary>
internal static class SvgWords
{
    /// <returns>Null where nothing is, or nothing can be read: <see cref="SvgRules"/> says so.</returns>
    public static string? First(byte[] svg)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(svg), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            var within = 0;
            while (reader.Read())
            {
                if (reader is { LocalName: "text", NodeType: XmlNodeType.Element, IsEmptyElement: false })
                    within++;
                else if (reader is { LocalName: "text", NodeType: XmlNodeType.EndElement })
                    within--;
                else if (within > 0 && reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && Rendering.Words.Count(reader.Value) > 0)
                    return Fingerprint.Excerpt(reader.Value.Trim());
            }
        }
        catch (XmlException)
        {
        }

        return null;
    }
}
