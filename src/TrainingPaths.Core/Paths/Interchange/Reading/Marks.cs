using System.Text.RegularExpressions;

namespace TrainingPaths.Core.Paths.Interchange.Reading;

/// <summary>The marks of gaps in our sentences: <c>{1}</c>, <c>{2}</c>…</summary>
internal static partial class Marks
{
    public static bool AreIn(string text) => Mark().IsMatch(text);

    /// <summary>The sentence cut at its marks: words, number of a gap, words, number of a gap… words.</summary>
    public static string[] Split(string text) => Numbered().Split(text);

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Mark();

    [GeneratedRegex(@"\{(\d+)\}")]
    private static partial Regex Numbered();
}
