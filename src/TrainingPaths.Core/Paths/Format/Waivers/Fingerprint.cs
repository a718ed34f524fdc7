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

    private static string OneLine(string text) => Spaces().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
