using System.Globalization;
using System.Text;

namespace TrainingPaths.Core.Paths.Searches;

/// <summary>Brings what several people typed for the same thing to one wording, and lets nothing through that looks like a person.</summary>
public static class CountedWords
{
    /// <summary>In signs: nobody looks for more in a catalogue, and what is longer is a text that was pasted.</summary>
    public const int Longest = 80;

    // A telephone number has ten, a social security number thirteen; « covid 2019 » and « article l 4121 » have four.
    private const int MostDigits = 5;

    /// <returns>Lower case, without accents or signs, in the order typed; null when nothing is left, or when it holds an address or a long number.</returns>
    public static string? Of(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed) || typed.Contains('@', StringComparison.Ordinal) || typed.Count(char.IsDigit) > MostDigits)
            return null;
        var kept = new StringBuilder(typed.Length);
        foreach (var sign in Decomposed(typed))
        {
            if (char.IsLetterOrDigit(sign))
                kept.Append(sign);
            else if (CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark)
                kept.Append(' ');
        }

        var words = string.Join(' ', kept.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return words.Length == 0 ? null : words[..Math.Min(words.Length, Longest)].TrimEnd();
    }

    // Half a pair of surrogates, which an address can hold, is no text and cannot be decomposed.
    private static string Decomposed(string typed) =>
        string.Concat(typed.EnumerateRunes().Where(rune => rune.IsBmp && rune != Rune.ReplacementChar).Select(rune => rune.ToString()))
            .ToLowerInvariant().Replace("œ", "oe", StringComparison.Ordinal).Replace("æ", "ae", StringComparison.Ordinal).Normalize(NormalizationForm.FormD);
}
