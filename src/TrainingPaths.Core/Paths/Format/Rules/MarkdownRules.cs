using TrainingPaths.Core.Paths.Rendering;

namespace TrainingPaths.Core.Paths.Format.Rules;

/// <summary>Every Markdown text of a package: it can be parsed, it shows as written, its links lead somewhere.</summary>
internal static class MarkdownRules
{
    private const int MostWordsOnScreen = 180;

    public static void Check(ContentPackage package, Findings findings)
    {
        var links = package.Links();
        foreach (var lesson in package.Modules.SelectMany(module => module.Lessons))
            CheckScreens(package, lesson.Body, findings);
        foreach (var text in package.AllMarkdown)
        {
            if (package.Parsed(text) is { } markdown)
                new MarkdownCheck(package, text, links, findings).Run(markdown.Document);
            else if (MarkdownLimits.Refusal(text.Text) is { } refusal)
                findings.Error(package.At(text, refusal.Line), "markdown.limits", refusal.Reason, "Simplifiez ou découpez ce texte.");
            else
                findings.Error(package.At(text, 1), "markdown.too-deep", "Ce texte est trop imbriqué pour être lu.", "Simplifiez les listes, citations et blocs.");
        }
    }

    private static Segment[] LongScreens(CheckedMarkdown markdown) => [.. Segment.Cut(markdown.Document).Where(segment => segment.Words > MostWordsOnScreen)];

    private static void CheckScreens(ContentPackage package, MarkdownText text, Findings findings)
    {
        if (package.Parsed(text) is not { } markdown)
            return;
        if (markdown.Words == 0 && markdown.Recordings.Count == 0)
            findings.Error(package.At(text, 1), "lesson.empty", "Cette leçon n'a pas de texte.", "Écrivez-la sous l'en-tête.");
        foreach (var segment in markdown.Known("long-screens", LongScreens))
            findings.Error(package.At(text, segment.Line + 1), "lesson.screen-words", $"Cet écran compte {segment.Words} mots.", $"Coupez-le par un titre « ## » ou un bloc « ::: » : {MostWordsOnScreen} mots au plus, 150 si possible.");
    }
}
