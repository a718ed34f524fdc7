using System.Text.RegularExpressions;
using TrainingPaths.Core.Paths.Interchange.Reading;

namespace TrainingPaths.Core.Paths.Interchange.Texts;

/// <summary>A text that should hold no markup. « a &lt; b » stays; what a browser would run or fetch is read as the HTML it is, and goes.</summary>
internal static partial class PlainText
{
    public static string Of(string text, ItemReading item)
    {
        text = text.Trim();
        return Active().IsMatch(text) ? MarkdownFromHtml.Of(text, item) : text;
    }

    [GeneratedRegex(@"<\s*/?\s*(?:script|style|iframe|frame|object|embed|applet|svg|math|link|meta|base|form|input|button|video|audio|img|template|noscript)\b|<[^<>]{0,500}\bon[a-z]{3,30}\s*=|(?:javascript|vbscript)\s*:|data\s*:\s*text/html", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Active();
}
