using System.Globalization;
using System.Text;

namespace TrainingPaths.Core.Platform;

/// <summary>A name for a file in plain letters, digits and hyphens: it goes through old archive tools, mail gateways and shared drives that spoil anything else.</summary>
internal static class AsciiName
{
    private static readonly Dictionary<char, string> WithoutDecomposition = new()
    {
        ['œ'] = "oe", ['Œ'] = "OE", ['æ'] = "ae", ['Æ'] = "AE", ['ß'] = "ss", ['ẞ'] = "SS", ['ø'] = "o", ['Ø'] = "O", ['đ'] = "d", ['Đ'] = "D", ['ð'] = "d", ['Ð'] = "D",
        ['ł'] = "l", ['Ł'] = "L", ['þ'] = "th", ['Þ'] = "Th", ['ħ'] = "h", ['Ħ'] = "H", ['ŧ'] = "t", ['Ŧ'] = "T", ['ŋ'] = "n", ['Ŋ'] = "N", ['ı'] = "i", ['ĸ'] = "k",
    };

    /// <param name="longest">Characters.</param>
    /// <returns>Never empty: <c>sans-nom</c> when nothing is left.</returns>
    public static string Of(string text, int longest)
    {
        var ascii = new StringBuilder();
        // By characters and not by their halves: what lies beyond 16 bits (emoji, rare ideographs) is two of them, and neither can be normalised alone.
        foreach (var rune in (Texts.IsWellFormed(text) ? text : "").Normalize(NormalizationForm.FormC).EnumerateRunes())
            ascii.Append(rune.IsBmp && WithoutDecomposition.TryGetValue((char)rune.Value, out var letters) ? letters : rune.ToString().Normalize(NormalizationForm.FormD));
        var words = new StringBuilder();
        foreach (var c in ascii.ToString())
        {
            if (char.IsAsciiLetterOrDigit(c)) words.Append(c);
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && words.Length > 0 && words[^1] != '-') words.Append('-');
        }
        var folded = words.ToString(0, Math.Min(longest, words.Length)).Trim('-');
        return folded.Length == 0 ? "sans-nom" : folded;
    }
}
