using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace TrainingPaths.Core.Paths.Format.Rules;

/// <summary>What makes a text easy to skip: long sentences, and what another lesson has already said. Advice, never a refusal.</summary>
internal static partial class PlainLanguageRules
{
    /// <summary>Words a sentence, on average, above which a tired reader begins again.</summary>
    private const double LongestAverage = 18;

    /// <summary>A lesson of fewer sentences says nothing about how its author writes.</summary>
    private const int FewestSentences = 5;

    /// <summary>Words in a row that two lessons hardly share by accident.</summary>
    private const int Shared = 14;

    public static void Check(ContentPackage package, Findings findings)
    {
        var known = new Dictionary<ulong, LessonText>();
        foreach (var lesson in package.Texts)
        {
            if (package.Parsed(lesson.Body) is not { } markdown)
                continue;
            CheckSentences(package, lesson, markdown.Known("sentence-lengths", LengthsOf), findings);
            CheckRepetition(package, lesson, markdown, known, findings);
        }
    }

    private static int[] LengthsOf(CheckedMarkdown markdown) =>
        [.. markdown.Texts.SelectMany(text => SentenceEnd().Split(text)).Select(Rendering.Words.Count).Where(words => words > 0)];

    private static void CheckSentences(ContentPackage package, LessonText lesson, int[] lengths, Findings findings)
    {
        if (lengths.Length >= FewestSentences && lengths.Average() > LongestAverage)
            findings.Warning(package.At(lesson.Body, 1), "lesson.long-sentences", $"Les phrases comptent {lengths.Average():0} mots en moyenne, la plus longue {lengths.Max()}.", "Coupez-les : 12 à 15 mots se lisent d'une traite.");
    }

    private static void CheckRepetition(ContentPackage package, LessonText lesson, CheckedMarkdown markdown, Dictionary<ulong, LessonText> known, Findings findings)
    {
        var runs = markdown.Known("runs", RunsOf);
        var repeated = Array.FindIndex(runs, run => known.TryGetValue(run, out var other) && other != lesson);
        if (repeated >= 0)
            findings.Warning(package.At(lesson.Body, 1), "lesson.repeats", $"« {markdown.Texts.SelectMany(RunsIn).ElementAt(repeated)}… » se lit déjà dans « {known[runs[repeated]].Header.Title} ».", "Renvoyez à l'autre leçon, ou dites autre chose.");
        foreach (var run in runs)
            known.TryAdd(run, lesson);
    }

    // Of sixty thousand runs, two that differ share their print once in ten thousand million paths.
    private static ulong[] RunsOf(CheckedMarkdown markdown) => [.. markdown.Texts.SelectMany(RunsIn).Select(run => BitConverter.ToUInt64(SHA256.HashData(MemoryMarshal.AsBytes(run.AsSpan()))))];

    // What a sentence says, whatever its punctuation and capitals.
    private static IEnumerable<string> RunsIn(string text)
    {
        string[] words = [.. Word().Matches(text).Select(match => match.Value.ToLowerInvariant())];
        for (var i = 0; i + Shared <= words.Length; i++)
            yield return string.Join(' ', words, i, Shared);
    }

    [GeneratedRegex(@"(?<=[.!?…])\s+")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
