using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace TrainingPaths.Core.Paths.Format;

/// <summary>Tells two texts apart, not two layouts: spaces and line ends change nothing.</summary>
internal static partial class Fingerprint
{
    private const int Length = 16;
    private const int LongestExcerpt = 200;

    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(OneLine(text))))[..Length];

    public static bool IsOne(string text) => text.Length == Length && text.All(char.IsAsciiHexDigitLower);

    /// <summary>Enough of it to be recognised.</summary>
    public static string Excerpt(string text)
    {
        var line = OneLine(text);
        return line.Length <= LongestExcerpt ? line : string.Concat(line.AsSpan(0, line.LastIndexOf(' ', LongestExcerpt - 1) is > 0 and var end ? end : LongestExcerpt - 1), "…");
    }

    /// <summary>The sentence that holds some words, cut around them; the beginning where they do not stand as they are.</summary>
    public static string Excerpt(string text, string words)
    {
        var (line, sought) = (OneLine(text), OneLine(words));
        if (sought.Length == 0 || line.IndexOf(sought, StringComparison.Ordinal) is not (>= 0 and var at))
            return Excerpt(text);
        var sentence = SentenceEnd().Split(line).Aggregate((Start: 0, Found: ""), (read, part) =>
        {
            var start = line.IndexOf(part, read.Start, StringComparison.Ordinal);
            return read.Found.Length > 0 ? read : (start + part.Length, start <= at && at < start + part.Length ? part : "");
        }).Found;
        if (sentence.Length == 0 || sentence.Length <= LongestExcerpt)
            return sentence.Length == 0 ? Excerpt(text) : sentence;
        var from = Math.Max(0, sentence.IndexOf(sought, StringComparison.Ordinal) - (LongestExcerpt - sought.Length) / 2);
        if (from > 0 && sentence.IndexOf(' ', from) is >= 0 and var space && space < sentence.IndexOf(sought, StringComparison.Ordinal))
            from = space + 1;
        return (from > 0 ? "…" : "") + Excerpt(sentence[from..]);
    }

    private static string OneLine(string text) => Spaces().Replace(text, " ").Trim();

    [GeneratedRegex(@"(?<=[.!?…](?:\s?»)?) (?=[\p{Lu}«*_\[])", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
