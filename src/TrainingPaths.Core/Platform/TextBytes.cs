using System.Text;

namespace TrainingPaths.Core.Platform;

/// <summary>How the bytes of a text file were read.</summary>
public enum TextEncoding
{
    Utf8,

    /// <summary>Either order of bytes, with its mark or without: what a spreadsheet calls « Unicode ».</summary>
    Utf16,

    /// <summary>What is not UTF-8: French spreadsheets write it still.</summary>
    Windows1252,
}

/// <summary>Turns the bytes of a text file that people bring into text.</summary>
public static class TextBytes
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static (string Text, TextEncoding ReadAs) Decode(byte[] bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Unmarked(bytes[3..]),
        [0xFF, 0xFE, ..] => (Encoding.Unicode.GetString(bytes.AsSpan(2)), TextEncoding.Utf16),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode.GetString(bytes.AsSpan(2)), TextEncoding.Utf16),
        [not 0, 0, not 0, 0, ..] => (Encoding.Unicode.GetString(bytes), TextEncoding.Utf16),
        [0, not 0, 0, not 0, ..] => (Encoding.BigEndianUnicode.GetString(bytes), TextEncoding.Utf16),
        _ => Unmarked(bytes),
    };

    private static (string Text, TextEncoding ReadAs) Unmarked(byte[] bytes)
    {
        try
        {
            return (Utf8.GetString(bytes), TextEncoding.Utf8);
        }
        catch (DecoderFallbackException)
        {
            return (CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes), TextEncoding.Windows1252);
        }
    }
}
