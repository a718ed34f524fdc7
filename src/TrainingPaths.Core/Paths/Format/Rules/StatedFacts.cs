using System.Text.RegularExpressions;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using TrainingPaths.Core.Paths.Rendering;

namespace TrainingPaths.Core.Paths.Format.Rules;

/// <summary>What a text states that somebody could look up.</summary>
/// <param name="Line">In the text, from 1.</param>
/// <param name="IsLinked">Its own passage links to another site: a reader can look it up, though nobody said when that was done.</param>
internal sealed record StatedFact(int Line, string Words, bool IsLinked);

/// <summary>Finds laws, references and figures in the words that a reader reads, never in addresses. A body that is only named (« l'INRS ») states nothing.</summary>
internal static partial class StatedFacts
{
    /// <summary>Stories and exercises: their figures are made up, and meant to be.</summary>
    private static readonly string[] Fiction = ["situation", "example", "exercise"];

    public static IReadOnlyList<StatedFact> Laws(ContentPackage package, MarkdownText text) => package.Parsed(text) is { } markdown ? [.. In(text, markdown, Law())] : [];

    /// <summary>« Près d'une embauche sur trois », « la moitié des salariés », « 40 % des accidents ». A story that somebody tells has its own: practices are not asked.</summary>
    public static IReadOnlyList<StatedFact> Figures(ContentPackage package, MarkdownText text) => package.Header.Language == "fr" && package.Parsed(text) is { } markdown ? [.. In(text, markdown, Figure(), Fiction)] : [];

    private static IEnumerable<StatedFact> In(MarkdownText text, CheckedMarkdown markdown, Regex stated, params string[] without)
    {
        foreach (var block in markdown.Document.Descendants<LeafBlock>().Where(block => block.Inline is not null && !without.Any(kind => IsWithin(block, kind))))
        {
            var linked = block.Inline!.Descendants().Any(IsOutside);
            foreach (Match fact in stated.Matches(Address().Replace(Words.Text(block.Inline!), " ")))
                yield return new StatedFact(LineOf(text, block, fact.Value), fact.Value, linked);
        }
    }

    private static bool IsOutside(MarkdownObject node) => node is LinkInline { IsImage: false, Url: { } url } && LinkTargets.IsExternal(url) || node is AutolinkInline auto && LinkTargets.IsExternal(auto.Url);

    private static bool IsWithin(Block block, string kind)
    {
        for (var around = block.Parent; around is not null; around = around.Parent)
        {
            if (around is CustomContainer container && Blocks.KindOf(container.Info) == kind)
                return true;
        }

        return false;
    }

    /// <summary>Where its words stand; where their passage begins, for words that no line holds as they are read.</summary>
    private static int LineOf(MarkdownText text, LeafBlock block, string words)
    {
        var lines = text.Text.Split('\n');
        var at = Array.FindIndex(lines, Math.Min(block.Line, lines.Length), line => line.Contains(words, StringComparison.Ordinal));
        var end = Array.FindIndex(lines, Math.Min(block.Line, lines.Length), string.IsNullOrWhiteSpace);
        return 1 + (at >= 0 && (end < 0 || at < end) ? at : block.Line);
    }

    [GeneratedRegex(@"\bCode (?:du travail|de l'action sociale|civil|pénal)|\barticles? [LRD]?\.? ?\d[\d-]*|\b[LRD]\. ?\d{3,4}[\d-]*|\bdécret\b|\bloi (?:n°|du)|\bED \d{3,4}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Law();

    // One of several, unless it counts days or visits of a round; then halves and thirds of people or things, and percents of them.
    [GeneratedRegex(
        @"(?<count>\b(?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf|\d+)\s(?!(?:jours?|semaines?|mois|ans?|années?|week-ends?|fois|nuits?|matins?|soirs?|dimanches?|samedis?|lundis?|heures?|minutes?)\b)\p{L}+\ssur\s(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|vingt|cent|mille|[1-9]\d*)\b(?!\s(?!(?:dans|pas|plus|sans|sous|depuis|chez|vers)\b)\p{L}+[sx]\b))"
        + @"|\b(?:la\smoitié|(?:un|le|deux)\stiers|(?:un|le|trois)\squarts?|un\s(?:cinquième|dixième))\s(?:des\b|d'entre\b)"
        + @"|\b\d+(?:[.,]\d+)?\s?(?:%|pour\scent)\s(?:des?\b|d[u']|de\sl)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Figure();

    [GeneratedRegex(@"https?://\S+", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
