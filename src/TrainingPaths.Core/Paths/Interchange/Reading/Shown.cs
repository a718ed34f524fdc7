using System.Globalization;
using System.Text;

namespace TrainingPaths.Core.Paths.Interchange.Reading;

/// <summary>What a message repeats of a file: short, on one line, and nothing that turns text around.</summary>
internal static class Shown
{
    private const int Longest = 80;

    public static string Of(string text)
    {
        var shown = new StringBuilder();
        foreach (var rune in text.Trim().EnumerateRunes())
        {
            if (shown.Length >= Longest)
                return shown.Append('…').ToString();
            shown.Append(Rune.IsWhiteSpace(rune) ? " " : IsHarmful(rune) ? "\uFFFD" : rune.ToString());
        }
        return shown.ToString();
    }

    private static bool IsHarmful(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
