using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using TrainingPaths.Core.Paths.Rendering;

namespace TrainingPaths.Core.Paths.Format.Rules;

/// <summary>The rules of one Markdown text.</summary>
internal sealed class MarkdownCheck(ContentPackage package, MarkdownText text, LinkTargets links, Findings findings)
{
    public void Run(MarkdownDocument document)
    {
        CheckHeadings(document);
        foreach (var block in document.Descendants<CustomContainer>())
            CheckBlock(block);
        foreach (var html in document.Descendants().Where(node => node is HtmlBlock or HtmlInline))
            findings.Error(At(html), "markdown.raw-html", "Le HTML brut est refusé.", "Écrivez-le en Markdown ; pour montrer du code, entourez-le d'accents graves `.");
        foreach (var link in document.Descendants<LinkInline>())
            CheckLink(link);
        foreach (var link in document.Descendants<AutolinkInline>().Where(link => !LinkTargets.IsExternal(link.Url)))
            RefuseScheme(link, link.Url);
        CheckSanitised(document);
    }

    private void CheckHeadings(MarkdownDocument document)
    {
        var above = 1;
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            if (heading.Level == 1)
                findings.Error(At(heading), "markdown.heading-one", "Un titre « # » est réservé au titre de la leçon.", "Écrivez « ## ».");
            else if (heading.Level > above + 1 || heading.Level > 4)
                findings.Error(At(heading), "markdown.heading-skipped", $"Titre de niveau {heading.Level} après un niveau {above}.", "Descendez d'un seul niveau à la fois, jusqu'à « #### ».");
            above = heading.Level;
        }
    }

    private void CheckBlock(CustomContainer block)
    {
        if (Blocks.KindOf(block.Info) is null && !RecordingBlock.Is(block))
            findings.Error(At(block), "markdown.unknown-block", $"Bloc inconnu : « ::: {block.Info} ».", $"Blocs possibles : {string.Join(", ", [.. Blocks.Names, .. RecordingBlock.Kinds])}.");
        else if (block.Count == 0)
            findings.Error(At(block), "markdown.empty-block", $"Le bloc « ::: {block.Info} » est vide.", "Écrivez son texte entre ses deux lignes « ::: », ou retirez-les.");
        if (block.Parent is not MarkdownDocument)
            findings.Error(At(block), "markdown.nested-block", "Un bloc « ::: » ne peut pas être dans un autre élément.", "Fermez le bloc précédent par « ::: ».");
        foreach (var heading in block.OfType<HeadingBlock>().Where(heading => heading.Level == 2))
            findings.Error(At(heading), "markdown.block-heading", "Un titre « ## » ne peut pas être dans un bloc.", "Écrivez « ### ».");
        if (block.ClosingFencedCharCount == 0)
            findings.Error(At(block), "markdown.unclosed-block", "Ce bloc n'est pas fermé.", "Ajoutez une ligne « ::: » à sa fin.");
    }

    private void CheckLink(LinkInline link)
    {
        var url = link.Url ?? "";
        if (link.IsImage)
            CheckPicture(link, url);
        else if (LinkTargets.IsExternal(url))
            return;
        else if (url.Contains(':', StringComparison.Ordinal) || url.StartsWith('/') || url.StartsWith('#'))
            RefuseScheme(link, url);
        else if (links.AddressOf(text.From, url) is null)
            findings.Error(At(link), "markdown.dead-link", $"Ce lien ne mène nulle part : « {url} ».", "Vérifiez le nom du fichier et le chemin (../../sheets/nom.md depuis une leçon).");
    }

    private void CheckPicture(LinkInline link, string url)
    {
        var described = Words.Text(link).Trim() != "";
        if (!described && !Decorative.Is(link))
            findings.Error(At(link), "markdown.image-alt", "Cette image n'a pas de description.", $"Écrivez entre crochets ce qu'elle montre ; si elle n'apprend rien : ![](adresse \"{Decorative.Mark}\").");
        else if (described && Decorative.Is(link))
            findings.Error(At(link), "markdown.image-alt", "Cette image est dite décorative, et décrite.", $"Retirez la description, ou le mot \"{Decorative.Mark}\".");
        if (links.AddressOf(text.From, url)?.StartsWith("/media/", StringComparison.Ordinal) != true)
            findings.Error(At(link), "markdown.dead-link", $"Image introuvable dans le parcours : « {url} ».", "Placez-la dans media/ et écrivez ../../media/nom.svg depuis une leçon.");
    }

    private void RefuseScheme(MarkdownObject link, string url) =>
        findings.Error(At(link), "markdown.link-scheme", $"Adresse refusée : « {url} ».", "Seules sont admises les adresses http:// ou https:// et les fichiers du parcours.");

    /// <summary>The last check: whatever the rules above did not foresee, the sanitiser would drop in silence. It depends on the text and on where its links lead.</summary>
    private void CheckSanitised(MarkdownDocument document)
    {
        var addresses = string.Join('\n', document.Descendants<LinkInline>().Select(link => links.AddressOf(text.From, link.Url ?? "")));
        var dropped = package.Parsed(text)!.Known("dropped\n" + addresses, _ => new Dropping(Dropped())).What;
        if (dropped is null)
            // The parser's own limit: without raw HTML the same text may nest deeper than it did for the checks above.
            findings.Error(package.At(text, 1), "markdown.too-deep", "Ce texte est trop imbriqué pour être affiché.", "Simplifiez les listes, citations et blocs.");
        foreach (var what in dropped ?? [])
            findings.Error(package.At(text, 1), "markdown.sanitised", $"Ceci serait retiré à l'affichage : {what}", "Utilisez les éléments décrits dans docs/content-format.md.");
    }

    /// <summary>Null for what cannot be shown at all.</summary>
    private string[]? Dropped()
    {
        var dropped = new HashSet<string>();
        try
        {
            Sanitiser.Clean(new MarkdownRenderer(links).Unsanitised(text), what => dropped.Add(what));
            return [.. dropped];
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private sealed record Dropping(string[]? What);

    private Place At(MarkdownObject node) => package.At(text, node.Line + 1, node.Column + 1);
}
