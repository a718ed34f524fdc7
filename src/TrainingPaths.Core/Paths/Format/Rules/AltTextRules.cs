using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using TrainingPaths.Core.Paths.Rendering;

namespace TrainingPaths.Core.Paths.Format.Rules;

/// <summary>A description says what the picture shows to whoever does not see it: a file name says nothing, and the words beside it are read twice.</summary>
internal static partial class AltTextRules
{
    private const string Remedy = "Dites ce que l'image apprend, comme à quelqu'un au téléphone.";
    private const string Wordless = $"Décrivez-la entre crochets et retirez le mot \"{Decorative.Mark}\", ou retirez le texte du dessin.";

    public static void Check(ContentPackage package, Findings findings)
    {
        foreach (var text in package.AllMarkdown)
        {
            foreach (var picture in package.Parsed(text)?.Document.Descendants<LinkInline>().Where(link => link.IsImage) ?? [])
            {
                var place = package.At(text, picture.Line + 1, picture.Column + 1);
                if (Fault(picture, Words.Text(picture).Trim()) is { } fault)
                    findings.Warning(place, "markdown.image-alt-useless", fault, Remedy);
                if (Decorative.Is(picture) && Drawn(package, text, picture.Url ?? "") is { } words)
                    findings.Warning(place, "markdown.decorative-text", $"Cette image est dite décorative, et on y lit « {words} ».", Wordless);
            }
        }
    }

    /// <summary>The first words in a drawing: whoever does not see it would miss them. Nothing is known of the other kinds of pictures.</summary>
    private static string? Drawn(ContentPackage package, MarkdownText text, string url) =>
        package.Media.FirstOrDefault(media => media.ContentType == PackageMediaTypes.Svg && media.File.Path == LinkTargets.PackagePath(text.From, url)) is { } drawing ? SvgWords.First(drawing.File.Bytes) : null;

    private static string? Fault(LinkInline picture, string description)
    {
        if (description == "")
            return null;
        if (FileName().IsMatch(description) || AnswerText.Fold(description) == AnswerText.Fold(Path.GetFileNameWithoutExtension(picture.Url ?? "").Replace('-', ' ')))
            return $"La description est un nom de fichier : « {description} ».";
        if (Announced().Match(description) is { Success: true } announced)
            return $"« {announced.Value} » est déjà dit par le lecteur d'écran.";
        return Beside(picture).Any(text => AnswerText.Fold(text) == AnswerText.Fold(description)) ? $"La description répète le texte d'à côté : « {description} »." : null;
    }

    /// <summary>The words of the picture's own paragraph, and those of the blocks before and after it.</summary>
    private static IEnumerable<string> Beside(LinkInline picture)
    {
        ContainerInline top = picture;
        while (top.Parent is { } parent)
            top = parent;
        if (top.ParentBlock is not { Parent: { } container } block)
            return [];
        var at = container.IndexOf(block);
        return container.Where((_, i) => Math.Abs(i - at) <= 1).SelectMany(Words.TextsOf).Select(text => text.Trim());
    }

    [GeneratedRegex(@"\A\S+\.(?:svg|png|jpe?g|webp|gif)\z|\A(?:img|image|dsc|screenshot|capture|photo)[-_ ]?\d*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FileName();

    [GeneratedRegex(@"\A(?:(?:une |l')?image |(?:une )?photo(?:graphie)? |(?:une )?illustration |(?:an? )?(?:image|picture|photo) of )(?:d[eu']|des|of)?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Announced();
}
