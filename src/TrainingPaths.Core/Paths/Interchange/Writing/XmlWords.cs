using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace TrainingPaths.Core.Paths.Interchange.Writing;

/// <summary>XML that goes out: characters that XML does not know are left out.</summary>
internal static class XmlWords
{
    public static string Of(string text) => text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.EnumerateRunes().Where(rune => rune.Utf16SequenceLength == 2 || XmlConvert.IsXmlChar((char)rune.Value)));

    public static byte[] Bytes(XElement root)
    {
        var bytes = new MemoryStream();
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = false, NewLineChars = "\n", NewLineHandling = NewLineHandling.None };
        using (var xml = XmlWriter.Create(bytes, settings))
            new XDocument(root).Save(xml);
        return bytes.ToArray();
    }
}
