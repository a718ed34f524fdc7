using System.Globalization;
using System.Text;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Certificates;

/// <summary>
/// Names the files of a pack <c>NOM_Prenom_Parcours_2026-11-22.pdf</c>, in plain ASCII: they go through old archive tools, mail gateways and
/// shared drives that spoil anything else. Two equal names become <c>…-2</c>, whatever the case: Windows sees one file where Linux sees two.
/// </summary>
internal sealed class PackFileNames
{
    private const int LongestName = 40, LongestPath = 60;

    private static readonly Dictionary<char, string> WithoutDecomposition = new()
    {
        ['œ'] = "oe", ['Œ'] = "OE", ['æ'] = "ae", ['Æ'] = "AE", ['ß'] = "ss", ['ẞ'] = "SS", ['ø'] = "o", ['Ø'] = "O", ['đ'] = "d", ['Đ'] = "D", ['ð'] = "d", ['Ð'] = "D",
        ['ł'] = "l", ['Ł'] = "L", ['þ'] = "th", ['Þ'] = "Th", ['ħ'] = "h", ['Ħ'] = "H", ['ŧ'] = "t", ['Ŧ'] = "T", ['ŋ'] = "n", ['Ŋ'] = "N", ['ı'] = "i", ['ĸ'] = "k",
    };

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    public string Next(PackEntry entry)
    {
        var stem = Of(entry.FamilyName, entry.GivenName, entry.PathTitle, entry.IssuedOn);
        var name = $"{stem}.pdf";
        for (var copy = 2; !_taken.Add(name); copy++) name = $"{stem}-{copy}.pdf";
        return name;
    }

    /// <summary>The name without its ending.</summary>
    internal static string Of(string familyName, string givenName, string pathTitle, DateOnly issuedOn) =>
        $"{Ascii(familyName, LongestName).ToUpperInvariant()}_{Ascii(givenName, LongestName)}_{Ascii(pathTitle, LongestPath)}_{issuedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";

    internal static string Ascii(string text, int longest)
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
