using System.Globalization;

namespace TrainingPaths.Scorm.Packages.Xml;

/// <summary>Reads the small values of a manifest as leniently as their types allow.</summary>
internal static class Tokens
{
    private static readonly char[] White = [' ', '\t', '\r', '\n', '\u00A0'];

    /// <summary>White space inside becomes one space, outside none: what XML Schema does to tokens, and what ADL's own manifests need.</summary>
    public static string Collapse(string text)
    {
        var trimmed = text.AsSpan().Trim(White);
        return trimmed.IndexOfAny('\t', '\r', '\n') < 0 && !trimmed.Contains("  ", StringComparison.Ordinal) && !trimmed.Contains('\u00A0')
            ? trimmed.ToString()
            : string.Join(' ', trimmed.ToString().Split(White, StringSplitOptions.RemoveEmptyEntries));
    }

    public static bool? Boolean(string token) => token.ToUpperInvariant() switch
    {
        "TRUE" or "1" or "YES" => true,
        "FALSE" or "0" or "NO" => false,
        _ => null,
    };

    public static decimal? Number(string token) =>
        decimal.TryParse(token, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static int? Count(string token) =>
        int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>An enumeration's member by the word that the schema uses, which is its name in camel case.</summary>
    public static TEnum? Word<TEnum>(string token) where TEnum : struct, Enum =>
        token.All(char.IsAsciiLetter) && Enum.TryParse<TEnum>(token, ignoreCase: true, out var word) ? word : null;
}
