using System.Net;
using System.Text;

namespace TrainingPaths.Core.Paths.Interchange.Reading;

/// <summary>An element's content as HTML, to be sanitised like any other.</summary>
internal static class XmlHtml
{
    /// <param name="instead">What to write for an element in its place, as HTML; null to write the element.</param>
    public static string Of(XmlPart part, Func<XmlPart, string?>? instead = null)
    {
        var html = new StringBuilder();
        Write(part, html, instead ?? (_ => null));
        return html.ToString();
    }

    private static void Write(XmlPart part, StringBuilder html, Func<XmlPart, string?> instead)
    {
        foreach (var node in part.Nodes)
        {
            if (node is not XmlPart child)
                html.Append(WebUtility.HtmlEncode((string)node));
            else if (instead(child) is { } other)
                html.Append(other);
            else
                Element(child, html, instead);
        }
    }

    private static void Element(XmlPart part, StringBuilder html, Func<XmlPart, string?> instead)
    {
        html.Append('<').Append(part.Name);
        foreach (var (name, value) in part.Attributes)
            html.Append(' ').Append(name).Append("=\"").Append(WebUtility.HtmlEncode(value)).Append('"');
        html.Append('>');
        if (part.Name is "br" or "img" or "hr")
            return;
        Write(part, html, instead);
        html.Append("</").Append(part.Name).Append('>');
    }
}
