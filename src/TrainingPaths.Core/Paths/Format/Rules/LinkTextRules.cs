using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using TrainingPaths.Core.Paths.Rendering;

namespace TrainingPaths.Core.Paths.Format.Rules;

/// <summary>The text of a link says where it leads, also when links are listed alone (RGAA 4.1, 6.1).</summary>
internal static partial class LinkTextRules
{
    public static void Check(ContentPackage package, Findings findings)
    {
        var sheets = package.Sheets.Select(sheet => sheet.Body).ToHashSet();
        foreach (var text in package.AllMarkdown)
        {
            if (package.Parsed(text) is not { } markdown)
                continue;
            (MarkdownObject Node, string Words, string Target)[] links =
            [
                .. markdown.Document.Descendants<LinkInline>().Where(link => !link.IsImage && !markdown.OfRecordings.Contains(link) && !link.Any(inner => inner is LinkInline)).Select(link => ((MarkdownObject)link, Words.Text(link).Trim(), link.Url ?? "")),
                .. markdown.Document.Descendants<AutolinkInline>().Select(link => ((MarkdownObject)link, link.Url, link.Url)),
            ];
            foreach (var (node, words, _) in links)
            {
                // An address has its use on paper, and none in an ear.
                if (Fault(words, onPaper: sheets.Contains(text)) is { } fault)
                    findings.Warning(package.At(text, node.Line + 1, node.Column + 1), "markdown.link-text", fault, "Nommez ce que l'on trouve au bout : « le guide de l'INRS sur le travail isolé ».");
            }
            foreach (var same in links.Where(link => link.Words != "").GroupBy(link => AnswerText.Fold(link.Words)).Where(same => same.Select(link => link.Target).Distinct().Count() > 1))
            {
                var (node, words, _) = same.First(link => link.Target != same.First().Target);
                findings.Warning(package.At(text, node.Line + 1, node.Column + 1), "markdown.link-same-text", $"« {words} » mène déjà ailleurs dans ce texte.", "Donnez à chaque lien un texte qui le distingue.");
            }
        }
    }

    private static string? Fault(string words, bool onPaper)
    {
        if (words == "")
            return "Ce lien n'a pas de texte.";
        if (Address().IsMatch(words))
            return onPaper ? null : $"Une adresse s'épelle lettre à lettre : « {words} ».";
        return Empty().IsMatch(AnswerText.Fold(words)) ? $"« {words} » ne dit pas où mène le lien." : null;
    }

    [GeneratedRegex(@"\A(?:https?://|www\.)\S+\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"\A(?:(?:cliquez |cliquer |voir |lire |c'est |par )?(?:ici|la)|(?:ce |le |un )?(?:lien|site|page|document|fichier)|(?:en savoir|lire) (?:plus|la suite)|plus(?: d'infos?)?|suite|voir|lire|telecharger|(?:click )?here|link|more|read more|learn more|this)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Empty();
}
