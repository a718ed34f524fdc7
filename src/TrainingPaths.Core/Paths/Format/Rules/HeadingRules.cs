using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using TrainingPaths.Core.Paths.Rendering;

namespace TrainingPaths.Core.Paths.Format.Rules;

/// <summary>Who listens to a page moves from heading to heading: one that is empty stops for nothing, and one that only looks like a heading is passed by.</summary>
internal static class HeadingRules
{
    private const int MostWords = 12;

    public static void Check(ContentPackage package, Findings findings)
    {
        foreach (var text in package.AllMarkdown)
        {
            foreach (var heading in package.Parsed(text)?.Document.Descendants<HeadingBlock>().Where(IsEmpty) ?? [])
                findings.Error(package.At(text, heading.Line + 1, heading.Column + 1), "markdown.heading-empty", "Ce titre n'a pas de texte.", "Écrivez-le, ou supprimez la ligne.");
        }
        // On a sheet, a line in bold stays with what it announces: docs/content-format.md says so.
        foreach (var text in package.Texts.Select(text => text.Body))
        {
            foreach (var line in package.Parsed(text)?.Document.Descendants<ParagraphBlock>().Where(LooksLikeHeading) ?? [])
                findings.Warning(package.At(text, line.Line + 1, line.Column + 1), "markdown.heading-bold", "Cette ligne en gras a l'air d'un titre, et n'en est pas un.", "Écrivez « ## » ou « ### » devant, sans le gras ; ou faites-en une phrase.");
        }
    }

    private static bool IsEmpty(HeadingBlock heading) => heading.Inline is not { } inline || Words.Text(inline).Trim() == "";

    private static bool LooksLikeHeading(ParagraphBlock paragraph)
    {
        if (paragraph is not { Parent: MarkdownDocument or CustomContainer, Inline: { FirstChild: EmphasisInline { DelimiterCount: 2, NextSibling: null } bold } })
            return false;
        var text = Words.Text(bold).Trim();
        return text != "" && text[^1] is not ('.' or '!' or '?' or '…' or '»' or ',' or ';') && Words.Count(text) <= MostWords && paragraph.Parent.LastChild != paragraph;
    }
}
