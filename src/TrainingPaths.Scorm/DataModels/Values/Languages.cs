using System.Collections.Frozen;
using TrainingPaths.Scorm.DataModels.Elements;

namespace TrainingPaths.Scorm.DataModels.Values;

/// <summary>Language tags (RFC 3066 as RTE 4.1.1.7 reads it): a code of ISO 639 with two or three letters, or <c>i</c> or <c>x</c>, then any subtags.</summary>
internal static class Languages
{
    private const int LongestSubtag = 8;

    private static readonly FrozenSet<string> Codes = ReadCodes();

    public static bool IsTag(string tag)
    {
        var parts = tag.Split('-');
        // ASCII only: « ſ » or « İ » would become a letter that the list knows.
        if (!parts.All(part => part.Length is >= 1 and <= LongestSubtag && part.All(char.IsAsciiLetterOrDigit))) return false;
        var first = parts[0].ToLowerInvariant();
        return first is "i" or "x" ? parts.Length > 1 : Codes.Contains(first) || IsForLocalUse(first);
    }

    // ISO 639-2 reserves qaa to qtz.
    private static bool IsForLocalUse(string code) =>
        code.Length == 3 && code[0] == 'q' && code[1] is >= 'a' and <= 't' && char.IsAsciiLetterLower(code[2]);

    private static FrozenSet<string> ReadCodes()
    {
        var file = ElementTable.Read<Dictionary<string, string>>("languages.json");
        return file.Values.SelectMany(codes => codes.Split(' ')).ToFrozenSet();
    }
}
