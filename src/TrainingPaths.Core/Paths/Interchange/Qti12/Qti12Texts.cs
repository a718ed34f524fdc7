using System.Net;
using TrainingPaths.Core.Paths.Interchange.Reading;

namespace TrainingPaths.Core.Paths.Interchange.Qti12;

/// <summary>The texts of an item: material, as plain text or as HTML.</summary>
internal sealed class Qti12Texts(XmlPart itemPart, ItemReading item)
{
    private readonly Lazy<Dictionary<string, string>> feedback = new(() => itemPart.All("itemfeedback").GroupBy(said => said["ident"]).ToDictionary(same => same.Key, same => Of(same.First(), item), StringComparer.Ordinal));

    public string Feedback(string ident) => feedback.Value.GetValueOrDefault(ident, "");

    public IEnumerable<string> FeedbackIdents => feedback.Value.Keys;

    /// <summary>The material below an element, responses left aside.</summary>
    public string Of(XmlPart? part) => part is null ? "" : Of(part, item);

    private static string Of(XmlPart part, ItemReading item) => string.Join("\n\n", Materials(part).Select(material => Text(material, item)).Where(text => text.Length > 0));

    private static IEnumerable<XmlPart> Materials(XmlPart part)
    {
        foreach (var child in part.Children)
        {
            if (child.Name is "mattext" or "matimage" or "matemtext" or "mat_formattedtext")
                yield return child;
            else if (!child.Name.StartsWith("response_", StringComparison.Ordinal))
            {
                foreach (var inner in Materials(child))
                    yield return inner;
            }
        }
    }

    private static string Text(XmlPart material, ItemReading item)
    {
        if (material.Is("matimage"))
            return item.Html($"<img src=\"{WebUtility.HtmlEncode(material["uri"])}\" alt=\"{WebUtility.HtmlEncode(material["label"])}\">");
        var isPlain = !material.Is("mat_formattedtext") && material["texttype"] is ("" or "text/plain" or "TEXT/PLAIN");
        return isPlain && !material.Children.Any() ? item.Plain(material.Words()) : item.Html(material.Children.Any() ? XmlHtml.Of(material) : material.Words());
    }
}
