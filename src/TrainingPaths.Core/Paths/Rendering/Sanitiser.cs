using AngleSharp.Dom;
using Ganss.Xss;

namespace TrainingPaths.Core.Paths.Rendering;

/// <summary>The last word on HTML: only what is listed here goes out. Markdown alone does not protect: <c>[x](javascript:…)</c> passes through it alive.</summary>
public static class Sanitiser
{
    /// <summary>Raise it with every change of the lists below: stored HTML of an older version is cleaned again when shown.</summary>
    public const int Version = 2;

    private static readonly HtmlSanitizerOptions Allowed = new()
    {
        AllowedTags = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
        {
            "p", "h2", "h3", "h4", "ul", "ol", "li", "strong", "em", "code", "pre", "blockquote", "hr", "br", "a", "img",
            "table", "thead", "tbody", "tr", "th", "td", "section", "div", "span",
            "figure", "figcaption", "video", "audio", "track", "details", "summary",
        },
        AllowedAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
        {
            "href", "rel", "src", "alt", "title", "start", "class", "scope", "tabindex", "role", "aria-label", "aria-hidden",
            "controls", "preload", "playsinline", "kind", "srclang", "label", "default",
        },
        AllowedClasses = new HashSet<string>(Blocks.Kinds.Select(Blocks.ClassOf)) { "block", "recording", "recording-video", "recording-audio", "transcript", "table-scroll", "align-center", "align-right", "tick-box", "contains-task-list", "task-list-item" },
        AllowedSchemes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "http", "https" },
        UriAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href", "src" },
    };

    public static string Clean(string html) => Clean(html, _ => { });

    /// <summary>Cleans and names each thing it dropped.</summary>
    public static string Clean(string html, Action<string> dropped)
    {
        var sanitiser = new HtmlSanitizer(Allowed);
        sanitiser.RemovingTag += (_, e) => dropped($"<{e.Tag.LocalName}>");
        sanitiser.RemovingAttribute += (_, e) => dropped($"<{e.Tag.LocalName} {e.Attribute.Name}=\"{e.Attribute.Value}\">");
        sanitiser.RemovingCssClass += (_, e) => dropped($"class=\"{e.CssClass}\"");
        sanitiser.RemovingComment += (_, _) => dropped("<!-- -->");
        sanitiser.FilterUrl += OnlyOwnMedia;
        return sanitiser.Sanitize(html);
    }

    /// <summary>Reading a lesson tells no third party: pictures and recordings come from here.</summary>
    private static void OnlyOwnMedia(object? sender, FilterUrlEventArgs e)
    {
        if (e.Tag is IElement { LocalName: "img" or "video" or "audio" or "track" } && !e.OriginalUrl.StartsWith("/media/", StringComparison.Ordinal))
            e.SanitizedUrl = null;
    }
}
