using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Ganss.Xss;

namespace TrainingPaths.Core.Paths.Interchange.Texts;

/// <summary>Takes out of foreign HTML what may not come in, before it is turned into Markdown: the words stay, scripts, styles and frames go with all they hold.</summary>
internal static class CleanHtml
{
    private static readonly HashSet<string> GoWhole = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "iframe", "frame", "frameset", "object", "embed", "applet", "template", "noscript", "svg", "math", "head", "title", "audio", "video", "canvas", "select", "textarea", "button",
    };

    private static readonly HashSet<string> Layout = new(StringComparer.OrdinalIgnoreCase) { "style", "class", "id", "dir", "lang", "align", "valign", "width", "height", "border", "cellpadding", "cellspacing", "target", "rel", "title", "color", "face", "size", "scope", "role" };

    private static readonly HtmlSanitizerOptions Allowed = new()
    {
        AllowedTags = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
        {
            "p", "div", "span", "br", "hr", "strong", "b", "em", "i", "code", "pre", "blockquote", "ul", "ol", "li", "a", "img", "table", "thead", "tbody", "tfoot", "tr", "th", "td", "caption",
            "h1", "h2", "h3", "h4", "h5", "h6",
        },
        AllowedAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href", "src", "alt", "start" },
        AllowedSchemes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "http", "https", "mailto", "data" },
        UriAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href", "src" },
    };

    /// <param name="dropped">Is told what went and was more than layout.</param>
    public static IHtmlDocument Of(string html, Action<string> dropped)
    {
        var sanitiser = new HtmlSanitizer(Allowed) { KeepChildNodes = true };
        sanitiser.RemovingTag += (_, e) =>
        {
            dropped($"<{e.Tag.LocalName}>");
            if (GoWhole.Contains(e.Tag.LocalName))
                e.Tag.TextContent = "";
        };
        sanitiser.RemovingAttribute += (_, e) =>
        {
            if (!Layout.Contains(e.Attribute.Name) && !e.Attribute.Name.StartsWith("data-", StringComparison.OrdinalIgnoreCase))
                dropped($"<{e.Tag.LocalName} {e.Attribute.Name}>");
        };
        sanitiser.FilterUrl += OnlyPicturesAsData;
        return sanitiser.SanitizeDom(html);
    }

    private static void OnlyPicturesAsData(object? sender, FilterUrlEventArgs e)
    {
        if (e.OriginalUrl.TrimStart().StartsWith("data:", StringComparison.OrdinalIgnoreCase) && (e.Tag is not IElement { LocalName: "img" } || !e.OriginalUrl.TrimStart().StartsWith("data:image/", StringComparison.OrdinalIgnoreCase)))
            e.SanitizedUrl = null;
    }
}
