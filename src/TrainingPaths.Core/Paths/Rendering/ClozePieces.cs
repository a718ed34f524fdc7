using System.Text;
using System.Text.RegularExpressions;

namespace TrainingPaths.Core.Paths.Rendering;

/// <summary>HTML of the sentence of a cloze, cut at its gaps. A tag is passed over: <c>{1}</c> in the description of a picture is no gap.</summary>
internal static partial class ClozePieces
{
    /// <summary>Pieces in order: HTML, or the number of a gap.</summary>
    public static IReadOnlyList<ClozePiece> Of(string html)
    {
        var pieces = new List<ClozePiece>();
        var from = 0;
        foreach (var found in Tag().Matches(html).Where(found => found.Groups[1].Success))
        {
            pieces.Add(new ClozePiece(html[from..found.Index], null));
            pieces.Add(new ClozePiece("", found.Groups[1].Value));
            from = found.Index + found.Length;
        }

        pieces.Add(new ClozePiece(html[from..], null));
        return [.. pieces.Where(piece => piece.Gap is not null || piece.Html.Length > 0)];
    }

    /// <summary>The numbers of the gaps that an author wrote.</summary>
    public static IEnumerable<string> GapsOf(string text) => Mark().Matches(text).Select(found => found.Groups[1].Value);

    /// <summary>The same HTML with dots where the gaps are.</summary>
    public static string Dotted(string html)
    {
        var dotted = new StringBuilder();
        foreach (var piece in Of(html))
            dotted.Append(piece.Gap is null ? piece.Html : "[…]");
        return dotted.ToString();
    }

    // The sanitiser writes every value between double quotes, and none of these inside.
    [GeneratedRegex("""<(?:"[^"]*"|[^">])*>|\{(\d+)\}""", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\{(\d+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}

/// <param name="Html">Empty for a gap.</param>
/// <param name="Gap">Its number.</param>
public sealed record ClozePiece(string Html, string? Gap);
