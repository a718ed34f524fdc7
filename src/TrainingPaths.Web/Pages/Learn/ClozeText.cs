using System.Globalization;
using System.Text.RegularExpressions;

namespace TrainingPaths.Web.Pages.Learn;

/// <summary>The sentence of a cloze, cut at its gaps.</summary>
public static partial class ClozeText
{
    /// <summary>Pieces in order: words, or the number of a gap.</summary>
    public static IEnumerable<(string Words, string? Gap)> Pieces(string text)
    {
        var pieces = Mark().Split(text);
        // Split gives words and the captured number in turn.
        for (var i = 0; i < pieces.Length; i++)
            yield return i % 2 == 0 ? (pieces[i], null) : ("", pieces[i]);
    }

    /// <summary>The sentence with what stands in each gap, for a line of text; dots where nothing does.</summary>
    public static string Filled(string text, Func<string, string?> wordOf) =>
        Mark().Replace(text, mark => wordOf(mark.Groups[1].Value) is { } word ? string.Create(CultureInfo.InvariantCulture, $"[{word}]") : "[…]");

    [GeneratedRegex(@"\{(\d+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
