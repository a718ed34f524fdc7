using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace TrainingPaths.Core.Paths.Export;

/// <summary>Turns the site's addresses in published HTML into names of the package, and gathers the pictures and recordings it needs. What leads elsewhere opens beside the lesson: leaving its page would end the visit.</summary>
internal sealed partial class ExportLinks(string slug, ExportWords phrases)
{
    private readonly Dictionary<string, string> media = [];

    /// <summary>SHA-256 by name in the package.</summary>
    public IReadOnlyDictionary<string, string> Files => media;

    public string Rewrite(string html)
    {
        var body = new HtmlParser().ParseDocument("").Body!;
        body.InnerHtml = html;
        foreach (var shown in body.QuerySelectorAll("img[src], video[src], audio[src], track[src]"))
            shown.SetAttribute("src", MediaOf(shown.GetAttribute("src")!));
        foreach (var link in body.QuerySelectorAll("a[href]"))
            Follow(link);
        return body.InnerHtml;
    }

    private string MediaOf(string address)
    {
        if (Media().Match(address) is not { Success: true } found)
            throw new InvalidOperationException($"{address} is no picture or recording of this site.");
        var name = $"media/{found.Groups["sha"].Value[..12]}-{found.Groups["name"].Value}";
        media[name] = found.Groups["sha"].Value;
        return name;
    }

    private void Follow(IElement link)
    {
        var address = link.GetAttribute("href")!;
        var sheets = $"/paths/{slug}/sheets/";
        if (address.StartsWith(sheets, StringComparison.Ordinal))
            link.SetAttribute("href", ExportCourse.SheetFile(address[sheets.Length..]));
        else if (Media().IsMatch(address))
            link.SetAttribute("href", MediaOf(address));
        link.SetAttribute("target", "_blank");
        link.SetAttribute("rel", "noopener");
        link.InnerHtml += $"<span class=\"visually-hidden\"> ({phrases["newTab"]})</span>";
    }

    [GeneratedRegex("^/media/(?<sha>[0-9a-f]{64})/(?<name>[a-z0-9._-]{1,120})$")]
    private static partial Regex Media();
}
