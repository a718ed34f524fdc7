using System.Text;
using System.Text.RegularExpressions;
using TrainingPaths.Scorm.Packages.Problems;

namespace TrainingPaths.Scorm.Packages.Xml;

/// <summary>Turns the bytes of a manifest into text: byte order marks first, then what the declaration says, then what the bytes turn out to be.</summary>
internal static partial class ManifestText
{
    private const int DeclarationLength = 256;

    /// <summary>Null when there are too many characters; the reason is in the log.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes, int maxCharacters, ProblemLog problems)
    {
        var (encoding, skip) = Detect(bytes, problems);
        bytes = bytes[skip..];
        int length;
        try
        {
            length = encoding.GetCharCount(bytes);
        }
        catch (DecoderFallbackException)
        {
            problems.Warn(ProblemCode.XmlEncoding, encoding.WebName, "The manifest is not in the encoding it declares; it was read as windows-1252.");
            encoding = Western;
            length = encoding.GetCharCount(bytes);
        }

        if (length <= maxCharacters) return Started(encoding.GetString(bytes), problems);
        problems.Error(ProblemCode.XmlSize, "imsmanifest.xml", $"The manifest has {length} characters; at most {maxCharacters} are read.");
        return null;
    }

    private static Encoding Western => CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private static (Encoding Encoding, int Skip) Detect(ReadOnlySpan<byte> bytes, ProblemLog problems)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return (Strict(Encoding.UTF8), 3);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0])) return (Strict(Encoding.UTF32), 4);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return (Strict(Encoding.Unicode), 2);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return (Strict(Encoding.BigEndianUnicode), 2);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[(byte)'<', 0])) return (Strict(Encoding.Unicode), 0);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0, (byte)'<'])) return (Strict(Encoding.BigEndianUnicode), 0);
        return (Declared(bytes, problems), 0);
    }

    private static Encoding Declared(ReadOnlySpan<byte> bytes, ProblemLog problems)
    {
        var start = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationLength)]);
        var name = Declaration().Match(start) is { Success: true } match ? match.Groups[1].Value : "utf-8";
        // Latin-1 as browsers mean it: the bytes 80 to 9F are letters and quotes, never control characters.
        if (name.Equals("iso-8859-1", StringComparison.OrdinalIgnoreCase)) return Western;
        var encoding = Named(name);
        // .NET's own StringWriter declares utf-16 on text that is then saved as UTF-8.
        if (encoding is { IsSingleByte: false } && encoding.GetByteCount("<") == 1) return encoding;
        if (encoding is { IsSingleByte: true }) return encoding;
        problems.Warn(ProblemCode.XmlEncoding, name, "The encoding that the manifest declares cannot be right; it was read as UTF-8.");
        return Strict(Encoding.UTF8);
    }

    private static Encoding? Named(string name)
    {
        try
        {
            var known = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
            return Strict(known);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static Encoding Strict(Encoding encoding)
    {
        var copy = (Encoding)encoding.Clone();
        copy.DecoderFallback = DecoderFallback.ExceptionFallback;
        return copy;
    }

    private static string Started(string text, ProblemLog problems)
    {
        var start = text.AsSpan().TrimStart("\uFEFF \t\r\n\0");
        if (start.Length == text.Length || start.IsEmpty) return text;
        problems.Warn(ProblemCode.XmlBeforeDeclaration, "imsmanifest.xml", "Something stands before the manifest's first element; it was passed over.", 1, 1);
        return start.ToString();
    }

    [GeneratedRegex("""^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._:-]{1,40})["']""")]
    private static partial Regex Declaration();
}
