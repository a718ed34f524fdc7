using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using TrainingPaths.Core.Paths.Rendering;

namespace TrainingPaths.Core.Paths.Format;

/// <summary>The links of a text to other sites, as sources of what it states. Their dates are not known: whoever takes them over gives them.</summary>
public static class LinkedSources
{
    /// <summary>Each address once, under the words of its first link.</summary>
    public static IReadOnlyList<Source> In(string body)
    {
        if (CheckedMarkdown.Of(new MarkdownText("", 0, body)) is not { } markdown)
            return [];
        return [.. markdown.Document.Descendants().Select(node => node switch
        {
            LinkInline { IsImage: false, Url: { } url } link => new Source(Words.Text(link).Trim() is { Length: > 0 } words ? words : url, url, null),
            AutolinkInline auto => new Source(auto.Url, auto.Url, null),
            _ => null,
        }).OfType<Source>().Where(source => LinkTargets.IsExternal(source.Url!)).DistinctBy(source => source.Url)];
    }
}
