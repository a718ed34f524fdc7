using System.Text;
using System.Text.RegularExpressions;

namespace TrainingPaths.Core.Paths.Interchange.Gift;

/// <summary>The signs that mean something in GIFT, and the backslash that takes their meaning away.</summary>
internal static partial class GiftEscapes
{
    private const string Signs = "\\:#={}~";

    public static bool IsEscape(ReadOnlySpan<char> text, int at) =>
        text[at] == '\\' && at + 1 < text.Length && (Signs.Contains(text[at + 1]) || text[at + 1] == 'n');

    /// <summary>The first of the signs from a place on that no backslash protects; -1 when there is none.</summary>
    public static int Find(ReadOnlySpan<char> text, int from, ReadOnlySpan<char> signs)
    {
        for (var at = from; at < text.Length; at++)
        {
            if (IsEscape(text, at))
                at++;
            else if (signs.Contains(text[at]))
                return at;
        }
        return -1;
    }

    /// <summary>A text's format, its spaces as that format has them, its escapes undone.</summary>
    public static GiftText Text(ReadOnlySpan<char> raw, string format)
    {
        var text = raw.Trim().ToString();
        if (Format().Match(text) is { Success: true } named)
            (format, text) = (named.Groups[1].Value, text[named.Length..].Trim());
        return new GiftText(format, Decode(format is "html" or "markdown" ? text : OneLine(text)));
    }

    public static string OneLine(string text) => Spaces().Replace(text.Replace('\n', ' '), " ");

    public static string Decode(string text)
    {
        if (!text.Contains('\\', StringComparison.Ordinal))
            return text;
        var decoded = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (IsEscape(text, at))
                decoded.Append(text[++at] == 'n' ? '\n' : text[at]);
            else
                decoded.Append(text[at]);
        }
        return decoded.ToString();
    }

    public static string Encode(string text)
    {
        var encoded = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            if (c == '\n')
                encoded.Append("\\n");
            else if (Signs.Contains(c))
                encoded.Append('\\').Append(c);
            else
                encoded.Append(c);
        }
        return encoded.ToString();
    }

    [GeneratedRegex(@"^\[(html|markdown|plain|moodle)\]")]
    private static partial Regex Format();

    [GeneratedRegex(@"\s\s+")]
    private static partial Regex Spaces();
}
