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
        var known = new Dictionary<string, LessonText>(StringComparer.Ordinal);
        foreach (var lesson in package.Texts)
        {
            if (package.Parsed(lesson.Body) is not { } markdown)
                continue;
            string[] texts = [.. markdown.Texts];
            CheckSentences(package, lesson, texts, findings);
            CheckRepetition(package, lesson, texts, known, findings);
        }
    }

    private static void CheckSentences(ContentPackage package, LessonText lesson, string[] texts, Findings findings)
    {
        int[] lengths = [.. texts.SelectMany(text => SentenceEnd().Split(text)).Select(Rendering.Words.Count).Where(words => words > 0)];
        if (lengths.Length >= FewestSentences && lengths.Average() > LongestAverage)
            findings.Warning(package.At(lesson.Body, 1), "lesson.long-sentences", $"Les phrases comptent {lengths.Average():0} mots en moyenne, la plus longue {lengths.Max()}.", "Coupez-les : 12 à 15 mots se lisent d'une traite.");
    }

    private static void CheckRepetition(ContentPackage package, LessonText lesson, string[] texts, Dictionary<string, LessonText> known, Findings findings)
    {
        string[] runs = [.. texts.SelectMany(RunsOf)];
        var repeated = runs.FirstOrDefault(run => known.TryGetValue(run, out var other) && other != lesson);
        if (repeated is not null)
            findings.Warning(package.At(lesson.Body, 1), "lesson.repeats", $"« {repeated}… » se lit déjà dans « {known[repeated].Header.Title} ».", "Renvoyez à l'autre leçon, ou dites autre chose.");
        foreach (var run in runs)
            known.TryAdd(run, lesson);
    }

    // What a sentence says, whatever its punctuation and capitals.
    private static IEnumerable<string> RunsOf(string text)
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
