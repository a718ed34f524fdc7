using System.Text;
using TrainingPaths.Core.Paths.Format;

namespace TrainingPaths.Core.Paths.Interchange.Reading;

/// <summary>Turns the bytes of a text file into text, and says so where they were not plain UTF-8. Lines end in <c>\n</c>.</summary>
internal static class FileText
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Of(byte[] bytes, ImportLog log)
    {
        var text = Decode(bytes, log).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        return text.AsSpan().ContainsAny(ControlCharacters.Refused) ? WithoutControls(text, log) : text;
    }

    private static string Decode(byte[] bytes, ImportLog log)
    {
        if (bytes is [0xEF, 0xBB, 0xBF, ..])
            return Unmarked(bytes[3..], log);
        if (bytes is [0xFF, 0xFE, ..])
            return Wide(Encoding.Unicode, bytes.AsSpan(2), log);
        if (bytes is [0xFE, 0xFF, ..])
            return Wide(Encoding.BigEndianUnicode, bytes.AsSpan(2), log);
        if (bytes is [not 0, 0, not 0, 0, ..])
            return Wide(Encoding.Unicode, bytes, log);
        return bytes is [0, not 0, 0, not 0, ..] ? Wide(Encoding.BigEndianUnicode, bytes, log) : Unmarked(bytes, log);
    }

    private static string Unmarked(byte[] bytes, ImportLog log)
    {
        try
        {
            return Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            Say(log, "Le fichier n'est pas en UTF-8 : il a été lu comme du Windows-1252 (Latin-1). Vérifiez les accents.");
            return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes);
        }
    }

    private static string Wide(Encoding encoding, ReadOnlySpan<byte> bytes, ImportLog log)
    {
        Say(log, "Le fichier est en UTF-16 : il a été lu comme tel.");
        return encoding.GetString(bytes);
    }

    /// <summary>Lines stay where they are; a column may move by what was taken out.</summary>
    private static string WithoutControls(string text, ImportLog log)
    {
        log.Changed(new At(1, 1), "", "import.control-character", "Des caractères invisibles ont été retirés.");
        return string.Concat(text.Split([.. text.Where(ControlCharacters.Refused.Contains).Distinct()]));
    }

    private static void Say(ImportLog log, string how) => log.Changed(new At(1, 1), "", "import.encoding", how);
}
