using System.Text;

namespace TrainingPaths.Core.Paths.Format;

/// <summary>What the first bytes of a recording say that it is: a page of HTML that is called <c>.mp4</c> is none.</summary>
internal static class RecordingStart
{
    public const string Mp4Video = "video/mp4";

    // Where files of this kind say what they are for (ISO/IEC 14496-12): pictures and QuickTime use the same boxes.
    private static readonly string[] ForeignBrands = ["qt  ", "heic", "heix", "mif1", "avif", "avis", "crx "];

    /// <returns>The type that a browser is told; null for anything else.</returns>
    public static string? TypeOf(string path, byte[] head) => Path.GetExtension(path) switch
    {
        ".mp4" when IsMp4(head) => Mp4Video,
        ".m4a" when IsMp4(head) => "audio/mp4",
        ".webm" when head is [0x1A, 0x45, 0xDF, 0xA3, ..] && Holds(head, 64, "webm"u8) => "video/webm",
        ".ogg" or ".opus" when Begins(head, "OggS"u8) && (Holds(head, 64, "OpusHead"u8) || Holds(head, 64, "\u0001vorbis"u8)) => "audio/ogg",
        ".mp3" when Begins(head, "ID3"u8) || IsMp3Frame(head) => "audio/mpeg",
        Recordings.Captions when IsWebVtt(head) => PackageMediaTypes.Captions,
        _ => null,
    };

    private static bool IsMp4(byte[] head) =>
        head.Length >= 12 && head.AsSpan(4, 4).SequenceEqual("ftyp"u8) && !ForeignBrands.Contains(Encoding.ASCII.GetString(head, 8, 4));

    // Eleven bits of sync, then a version, a layer (III), a bit rate and a sampling rate that exist (ISO/IEC 11172-3).
    private static bool IsMp3Frame(byte[] head) =>
        head is [0xFF, var b, var c, ..] && (b & 0xE0) == 0xE0 && (b & 0x18) != 0x08 && (b & 0x06) == 0x02 && c >> 4 is > 0 and < 15 && (c & 0x0C) != 0x0C;

    private static bool IsWebVtt(byte[] head)
    {
        var text = head.AsSpan();
        if (text.StartsWith(Encoding.UTF8.Preamble))
            text = text[Encoding.UTF8.Preamble.Length..];
        return text.StartsWith("WEBVTT"u8) && (text.Length == 6 || text[6] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n');
    }

    private static bool Begins(byte[] head, ReadOnlySpan<byte> with) => head.AsSpan().StartsWith(with);

    private static bool Holds(byte[] head, int within, ReadOnlySpan<byte> what) => head.AsSpan(0, Math.Min(within, head.Length)).IndexOf(what) >= 0;
}
