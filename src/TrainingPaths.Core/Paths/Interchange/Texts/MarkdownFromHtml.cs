using System.Net;
using System.Text.RegularExpressions;
using TrainingPaths.Core.Paths.Interchange.Reading;

namespace TrainingPaths.Core.Paths.Interchange.Texts;

/// <summary>Foreign HTML as Markdown of ours, sanitised first. What Markdown has no form for becomes text, and that is said.</summary>
internal static partial class MarkdownFromHtml
{
    public static string Of(string html, ItemReading item)
    {
        if (!Markup().IsMatch(html))
            return html.Trim();
        if (HtmlDepth.Of(html) > ImportLimits.DeepestHtml)
            throw new ItemRefusedException("import.too-deep", $"Le HTML d'un texte est imbriqué sur plus de {ImportLimits.DeepestHtml} niveaux.");
        var dropped = new SortedSet<string>(StringComparer.Ordinal);
        var document = CleanHtml.Of(html, what => dropped.Add(what));
        if (dropped.Count > 0)
            item.Changed("import.html", $"Du HTML a été retiré : {string.Join(", ", dropped.Take(8).Select(Shown.Of))}{(dropped.Count > 8 ? "…" : "")}.");
        return document.Body is { } body ? new MarkdownBlocks(item).Of(body) : WebUtility.HtmlDecode(html).Trim();
    }

    [GeneratedRegex("<[A-Za-z/!?]|&(?:#[0-9]|#[xX][0-9A-Fa-f]|[A-Za-z][A-Za-z0-9]{1,30};)", RegexOptions.CultureInvariant)]
    private static partial Regex Markup();
}
