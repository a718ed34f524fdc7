using System.Text.RegularExpressions;
using TrainingPaths.Core.Paths.Rendering;

namespace TrainingPaths.Core.Paths.Format.Rules;

/// <summary>An acronym that a path explains nowhere keeps out whoever has just arrived. Explained: its words stand in or beside brackets, once in the path.</summary>
internal static partial class AcronymRules
{
    /// <summary>Said as words by anybody, or names that have no other form.</summary>
    private static readonly HashSet<string> Known =
        ["SMS", "GPS", "PDF", "USB", "TV", "CV", "CDI", "CDD", "RH", "BTS", "CAP", "UNA", "ADMR", "SOS", "URL", "QR", "OK", "FAQ", "ZIP", "RAS", "TTC", "HT", "INRS", "CNIL", "HTML", "SCORM"];

    public static void Check(ContentPackage package, Findings findings)
    {
        if (package.Header.Language != "fr")
            return;
        var all = string.Join('\n', package.Texts.Select(text => text.Body).Concat(package.Sheets.Select(sheet => sheet.Body)).Select(text => Read(text.Text)));
        var told = new HashSet<string>();
        foreach (var lesson in package.Texts)
        {
            foreach (Match acronym in Acronym().Matches(Plain(lesson.Body)))
            {
                if (Known.Contains(acronym.Value) || Roman().IsMatch(acronym.Value) || !told.Add(acronym.Value) || IsExplained(acronym.Value, all))
                    continue;
                var line = 1 + lesson.Body.Text.AsSpan(0, acronym.Index).Count('\n');
                findings.Warning(package.At(lesson.Body, line), "lesson.acronym", $"« {acronym.Value} » n'est expliqué nulle part dans le parcours.", "La première fois, écrivez les mots, puis le sigle entre parenthèses.");
            }
        }
    }

    /// <summary>The same length, so that places hold: addresses and code are no words, and what is quoted is somebody else's.</summary>
    private static string Plain(MarkdownText text) => NotWords().Replace(text.Text, hidden => new string(' ', hidden.Length));

    /// <summary>With the words of links and without their addresses: what stands there explains nothing to a reader.</summary>
    private static string Read(string text) => Bare().Replace(Link().Replace(text, "${words}"), "");

    private static bool IsExplained(string acronym, string text) =>
        Regex.IsMatch(text, $@"\([^()\n]{{0,60}}\b{acronym}\b[^()\n]{{0,60}}\)|\b{acronym}s?\*{{0,2}}(?:\s?(?:\(|:|=|\|)|, (?:l[ea] |les |l'|une? |des |soit |ou |c'est |diplôme ))|[«|]\s?\*{{0,2}}{acronym}\b", RegexOptions.CultureInvariant);

    [GeneratedRegex(@"(?<![\p{L}\p{N}.-])[A-ZÀÉÈ]{2,6}(?![\p{L}\p{N}]|-[\p{L}\p{N}]|[\s\u00A0]\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Acronym();

    [GeneratedRegex(@"\A[IVXLC]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Roman();

    [GeneratedRegex(@"\[(?<words>[^\[\]\n]*)\](?:\((?:[^()\n]|\([^()\n]*\))*\)|\[[^\[\]\n]*\])", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(@"(?m)^\[[^\]\n]+\]:\s.*$|https?://\S+", RegexOptions.CultureInvariant)]
    private static partial Regex Bare();

    [GeneratedRegex(@"«[^»\n]*»|\]\((?:[^()\n]|\([^()\n]*\))*\)|\]\[[^\]\n]*\]|(?m:^\[[^\]\n]+\]:\s.*$)|`[^`\n]*`|https?://\S+|\b[LRD]\.\s?\d[\d-]*", RegexOptions.CultureInvariant)]
    private static partial Regex NotWords();
}
