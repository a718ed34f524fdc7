using System.Buffers.Binary;
using System.Text;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Core.Tests.Paths.Recordings;

/// <summary>Small files that begin as recordings do, made here.</summary>
internal static class Films
{
    public const string Captions = "WEBVTT\n\n1\n00:00.000 --> 00:01.000\nBonjour Samira.\n\nNOTE à relire\n\n00:01.000 --> 00:02.000 line:90%\nJe t'attendais.\n";

    public static byte[] WebM => SmallFilm.Bytes;

    public static byte[] Mp3 => [.. "ID3"u8, .. new byte[61]];

    public static byte[] Ogg => [.. "OggS"u8, .. new byte[24], .. "OpusHead"u8, .. new byte[40]];

    /// <param name="coding">Four letters of the first track's samples.</param>
    public static byte[] Mp4(string coding = "avc1", string brand = "isom") =>
    [
        .. Box("ftyp", [.. Encoding.ASCII.GetBytes(brand), 0, 0, 2, 0]),
        .. Box("mdat", new byte[2_000]),
        .. Box("moov", [.. Box("mvhd", new byte[100]), .. Track(coding), .. Track("mp4a")]),
    ];

    private static byte[] Track(string coding) => Box("trak", Box("mdia", Box("minf", Box("stbl", Box("stsd", [0, 0, 0, 0, 0, 0, 0, 1, .. Box(coding, new byte[70])])))));

    private static byte[] Box(string type, byte[] content)
    {
        var size = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(size, content.Length + 8);
        return [.. size, .. Encoding.ASCII.GetBytes(type), .. content];
    }
}
