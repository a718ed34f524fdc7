using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using TrainingPaths.Core.Paths.Rendering;

namespace TrainingPaths.Core.Paths.Drafts.Fragments;

/// <summary>The text of a fragment as it stands in another path: pictures and recordings under the names that they have there; what leads to a sheet that stays behind is only its words.</summary>
internal static class FragmentCopy
{
    /// <summary>Paths of the pictures and recordings that it shows.</summary>
    public static IReadOnlyList<string> MediaOf(Fragment fragment) =>
        [.. LinksOf(fragment).Select(link => LinkTargets.PackagePath(fragment.Path, link.Url ?? "")).OfType<string>().Where(path => path.StartsWith("media/", StringComparison.Ordinal)).Distinct()];

    /// <param name="names">The new path of each.</param>
    public static string Rewritten(Fragment fragment, IReadOnlyDictionary<string, string> names)
    {
        var text = fragment.Markdown;
        // From the last to the first: what is replaced moves nothing that is still to be.
        foreach (var link in LinksOf(fragment).OrderByDescending(link => link.Span.Start))
        {
            var url = link.Url ?? "";
            var target = LinkTargets.IsExternal(url) ? url : LinkTargets.PackagePath(fragment.Path, url) is { } path && names.TryGetValue(path, out var name) ? "../../" + name : null;
            var words = Words.Text(link);
            var title = link.Title is { Length: > 0 } said ? $" \"{said}\"" : "";
            var written = target is null ? words : $"{(link.IsImage ? "!" : "")}[{words}]({target}{title})";
            text = string.Concat(text.AsSpan(0, link.Span.Start), written, text.AsSpan(link.Span.End + 1));
        }

        return text;
    }

    // A link within a link's words is written with it.
    private static IEnumerable<LinkInline> LinksOf(Fragment fragment) => LessonMarkdown.ForChecking(fragment.Markdown).Descendants<LinkInline>().Where(link => !Within(link));

    private static bool Within(LinkInline link)
    {
        for (var outer = link.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is LinkInline)
                return true;
        }

        return false;
    }
}
