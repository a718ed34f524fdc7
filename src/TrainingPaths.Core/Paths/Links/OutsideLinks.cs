using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Paths.Rendering;

namespace TrainingPaths.Core.Paths.Links;

/// <summary>The outside addresses that a folder names, in its texts and as sources, each with its places.</summary>
public static class OutsideLinks
{
    public static ILookup<string, Place> Of(IEnumerable<ContentPackage> packages) =>
        packages.SelectMany(package => InTexts(package).Concat(InSources(package))).Where(link => LinkTargets.IsExternal(link.Address)).ToLookup(link => link.Address, link => link.Place);

    private static IEnumerable<(string Address, Place Place)> InTexts(ContentPackage package)
    {
        foreach (var text in package.AllMarkdown)
        {
            foreach (var node in package.Parsed(text)?.Document.Descendants() ?? [])
            {
                if (node is LinkInline { IsImage: false, Url: { } url })
                    yield return (url, package.At(text, node.Line + 1, node.Column + 1));
                else if (node is AutolinkInline auto)
                    yield return (auto.Url, package.At(text, node.Line + 1, node.Column + 1));
            }
        }
    }

    private static IEnumerable<(string Address, Place Place)> InSources(ContentPackage package) =>
        from text in package.Texts
        from source in text.Header.Sources ?? []
        where source.Url is not null
        select (source.Url!, package.Places.Of(source, "url"));
}
