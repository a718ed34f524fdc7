using System.Text.RegularExpressions;
using TrainingPaths.Core.Paths.Rendering;

namespace TrainingPaths.Core.Paths.Format.Rules;

/// <summary>One sentence that nobody reads in one go, in a lesson whose others may be short. One in quotes is somebody else's, often shown as an example.</summary>
internal static partial class SentenceRules
{
    private const int MostWords = 40;

    public static void Check(ContentPackage package, Findings findings)
    {
        foreach (var text in package.Texts.Select(text => text.Body))
        {
            foreach (var (line, sentence) in package.Parsed(text)?.Known("long-sentences", LongOf) ?? [])
                findings.Warning(package.At(text, line), "lesson.long-sentence", $"Cette phrase compte {Words.Count(sentence)} mots : « {Fingerprint.Excerpt(sentence)} »", $"Coupez-la en deux : {MostWords} mots au plus.");
        }
    }

    private static (int Line, string Sentence)[] LongOf(CheckedMarkdown markdown) =>
        [.. markdown.Passages.SelectMany(Sentences).Where(found => !found.Sentence.StartsWith('«') && Words.Count(found.Sentence) > MostWords)];

    private static IEnumerable<(int Line, string Sentence)> Sentences((int Line, string Text) passage) => End().Split(passage.Text).Select(sentence => (passage.Line, sentence));

    [GeneratedRegex(@"(?<=[.!?…](?:\s?»)?)\s+|(?<=;|:)\s+")]
    private static partial Regex End();
}
