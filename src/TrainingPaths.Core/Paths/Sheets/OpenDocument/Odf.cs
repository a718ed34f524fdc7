using System.Xml.Linq;

namespace TrainingPaths.Core.Paths.Sheets;

/// <summary>The namespaces of OpenDocument 1.3 (OASIS, part 3, 3.1), and names that several parts use.</summary>
internal static class Odf
{
    public const string Version = "1.3";

    public static readonly XNamespace Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    public static readonly XNamespace Style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    public static readonly XNamespace Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    public static readonly XNamespace Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    public static readonly XNamespace Draw = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0";
    public static readonly XNamespace Meta = "urn:oasis:names:tc:opendocument:xmlns:meta:1.0";
    public static readonly XNamespace Manifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0";
    public static readonly XNamespace Fo = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0";
    public static readonly XNamespace Svg = "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0";
    public static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    public static readonly XNamespace XLink = "http://www.w3.org/1999/xlink";

    /// <summary>The root of a part, with its version and the prefixes that everybody writes.</summary>
    public static XElement Root(string name, params object[] content) => new(
        Office + name,
        new (string Prefix, XNamespace Name)[] { ("office", Office), ("style", Style), ("text", Text), ("table", Table), ("draw", Draw), ("meta", Meta), ("fo", Fo), ("svg", Svg), ("dc", Dc), ("xlink", XLink) }
            .Select(ns => new XAttribute(XNamespace.Xmlns + ns.Prefix, ns.Name)),
        new XAttribute(Office + "version", Version),
        content);

    /// <summary>A paragraph, or what is like one.</summary>
    public static XElement Paragraph(string style, params object?[] content) => new(Text + "p", new XAttribute(Text + "style-name", style), content);
}
