using System.Buffers.Binary;
using System.Text;

namespace TrainingPaths.Core.Paths.Format;

/// <summary>How the tracks of an MP4 file are coded (ISO/IEC 14496-12): boxes are skipped from one to the next, and no frame is read.</summary>
internal static class Mp4Tracks
{
    private const int MostBoxes = 4_000;
    private const int Header = 8;

    // What lies inside these leads to the descriptions of the samples.
    private static readonly HashSet<string> Containers = ["moov", "trak", "mdia", "minf", "stbl"];
    private static readonly HashSet<string> Played = ["avc1", "avc3", "mp4a", "tx3g", "wvtt", "text", "tmcd", "mp4s", "rtp ", "av01", "vp09", "Opus"];

    /// <returns>The name of a coding that not every browser plays; null where all do, or nothing can be told.</returns>
    public static string? Unplayable(FileContent content)
    {
        using var file = content.Open();
        var boxes = 0;
        return Codings(file, 0, content.Length, ref boxes).Find(coding => !Played.Contains(coding)) switch
        {
            null => null,
            "hvc1" or "hev1" or "dvh1" or "dvhe" => "HEVC (H.265)",
            var other => $"« {other.Trim()} »",
        };
    }

    private static List<string> Codings(Stream file, long from, long to, ref int boxes)
    {
        var found = new List<string>();
        for (var at = from; at + Header <= to && boxes++ < MostBoxes;)
        {
            var (type, start, end) = Box(file, at, to);
            if (end <= at || end > to)
                break;
            if (Containers.Contains(type))
                found.AddRange(Codings(file, start, end, ref boxes));
            else if (type == "stsd" && start + 16 <= end)
                found.Add(Type(file, start + 12));   // version and flags, how many entries, the size of the first
            at = end;
        }

        return found;
    }

    private static (string Type, long Start, long End) Box(Stream file, long at, long to)
    {
        Span<byte> header = stackalloc byte[16];
        file.Position = at;
        var read = file.ReadAtLeast(header, Header, throwOnEndOfStream: false);
        var size = BinaryPrimitives.ReadUInt32BigEndian(header);
        var type = Encoding.Latin1.GetString(header[4..8]);
        return size switch
        {
            0 => (type, at + Header, to),
            1 when read == 16 => (type, at + 16, at + (long)Math.Min(BinaryPrimitives.ReadUInt64BigEndian(header[8..]), (ulong)(to - at) + 1)),
            _ => (type, at + Header, at + size),
        };
    }

    private static string Type(Stream file, long at)
    {
        Span<byte> type = stackalloc byte[4];
        file.Position = at;
        return file.ReadAtLeast(type, 4, throwOnEndOfStream: false) == 4 ? Encoding.Latin1.GetString(type) : "?";
    }
}
