using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace TrainingPaths.Core.Paths.Format.Rules;

/// <summary>A text to be listened to: about three minutes long, and nothing in it that only an eye can follow.</summary>
internal static class AudioRules
{
    private const int FewestWords = 330;
    private const int MostWords = 520;
    private const int Minutes = 3;

    public static void Check(ContentPackage package, Findings findings)
    {
        foreach (var script in package.AudioScripts)
        {
            if (package.Places.WasRead(script.Header) && script.Header.Minutes != Minutes)
                findings.Error(package.Places.Of(script.Header, "minutes"), "audio.minutes", $"L'enregistrement annonce {FrenchCount.Of(script.Header.Minutes, "minute")}.", $"Écrivez « minutes: {Minutes} ».");
            if (package.Parsed(script.Body) is not { } markdown)
                continue;
            if (markdown.Words is < FewestWords or > MostWords)
                findings.Error(package.At(script.Body, 1), "audio.words", $"Le texte compte {FrenchCount.Of(markdown.Words, "mot")}.", $"Il se lit à voix haute en trois minutes : de {FewestWords} à {MostWords} mots.");
            foreach (var node in markdown.Document.Descendants().Where(IsSeenOnly))
                findings.Error(package.At(script.Body, node.Line + 1, node.Column + 1), "audio.spoken", "Un tableau, une image, une liste, un bloc ou un lien ne s'entend pas.", "Dites-le en phrases.");
        }
    }

    private static bool IsSeenOnly(MarkdownObject node) => node is Table or ListBlock or CustomContainer or CodeBlock or LinkInline or AutolinkInline;
}
