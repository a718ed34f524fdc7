using System.Text;
using System.Text.RegularExpressions;

namespace TrainingPaths.Core.Paths.Interchange.Reading;

/// <summary>Tells formats apart by what a file holds; its name decides only where texts look alike.</summary>
internal static partial class FormatDetection
{
    public const string Qti3 = "La question est en QTI 3, qui n'est pas encore lu : exportez-la en QTI 2.1 ou 2.2.";

    private const int Looked = 64 * 1024;

    /// <summary>What a file seems to be; null for none that is known.</summary>
    public static FileKind? Of(string fileName, byte[] bytes)
    {
        if (bytes is [(byte)'P', (byte)'K', 3 or 5, ..])
            return FileKind.Zip;
        var start = Start(bytes);
        var ending = Path.GetExtension(fileName).ToLowerInvariant();
        if (Root().IsMatch(start) || start.TrimStart().StartsWith('<') && (ending == ".xml" || !Answers().IsMatch(start)))
            return Xml(start);
        if (ending is ".csv" or ".tsv" || Headings().IsMatch(start))
            return FileKind.Csv;
        if (ending == ".gift")
            return FileKind.Gift;
        if (AikenKey().IsMatch(start))
            return FileKind.Aiken;
        return Answers().IsMatch(start) || start.Contains("$CATEGORY:", StringComparison.Ordinal) || start.TrimStart().StartsWith("::", StringComparison.Ordinal) ? FileKind.Gift
            : ending == ".txt" && Lettered().IsMatch(start) ? FileKind.Aiken : null;
    }

    private static FileKind? Xml(string start) =>
        start.Contains("<questestinterop", StringComparison.Ordinal) ? FileKind.Qti12
        : start.Contains("assessmentItem", StringComparison.Ordinal) ? FileKind.Qti22
        : start.Contains("<quiz", StringComparison.Ordinal) ? FileKind.MoodleXml
        : FileKind.OtherXml;

    private static string Start(byte[] bytes)
    {
        var start = bytes.AsSpan(0, Math.Min(bytes.Length, Looked));
        var text = start switch
        {
            [0xFF, 0xFE, ..] or [not 0, 0, not 0, 0, ..] => Encoding.Unicode.GetString(start),
            [0xFE, 0xFF, ..] or [0, not 0, 0, not 0, ..] => Encoding.BigEndianUnicode.GetString(start),
            _ => Encoding.UTF8.GetString(start),
        };
        return text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
    }

    [GeneratedRegex(@"^\s*<(?:\?xml|!DOCTYPE|quiz|questestinterop|(?:\w{1,20}:)?assessmentItem)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Root();

    [GeneratedRegex("""^\s*(?=[^\n]*\bkind\b)(?=[^\n]*\btext\b)["a-zA-Z0-9 ]+[;,\t]""")]
    private static partial Regex Headings();

    [GeneratedRegex(@"^\s*[A-Z][.)]\s+\S[^\n]*\n\s*ANSWER\s*:", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex AikenKey();

    [GeneratedRegex(@"^[A-Z][.)]\s+\S", RegexOptions.Multiline)]
    private static partial Regex Lettered();

    [GeneratedRegex(@"(?<!\\)\{")]
    private static partial Regex Answers();
}

internal enum FileKind
{
    Gift,
    Aiken,
    MoodleXml,
    Qti12,
    Qti22,
    Zip,
    Csv,
    OtherXml,
}
