using System.IO.Compression;
using System.Text;

namespace TrainingPaths.Scorm.Tests.Packages.Kit;

/// <summary>An entry of a zip file that may lie about anything.</summary>
internal sealed record TestEntry
{
    public required byte[] Name { get; init; }

    /// <summary>What the entry's own header says, when it differs from the directory's.</summary>
    public byte[]? LocalName { get; init; }

    /// <summary>As it stands in the file.</summary>
    public required byte[] Raw { get; init; }

    public required long Size { get; init; }

    public long? CompressedSize { get; init; }

    public uint Crc { get; init; }

    public ushort Flags { get; init; } = 0x800;

    public ushort Method { get; init; } = 8;

    public uint Attributes { get; init; }

    public long? Offset { get; init; }

    public byte[] Extra { get; init; } = [];

    public static TestEntry Text(string name, string content = "x") => Bytes(Encoding.UTF8.GetBytes(name), Encoding.UTF8.GetBytes(content));

    public static TestEntry Bytes(byte[] name, byte[] content) =>
        new() { Name = name, Raw = Deflated(content), Size = content.Length, Crc = Checksum(content) };

    public static TestEntry Stored(string name, byte[] content) =>
        new() { Name = Encoding.UTF8.GetBytes(name), Raw = content, Size = content.Length, Crc = Checksum(content), Method = 0 };

    /// <summary>So many megabytes of zeros, made of one compressed megabyte again and again: 3 GB are ready at once.</summary>
    public static TestEntry Zeros(string name, int megabytes)
    {
        var once = new MemoryStream();
        using (var deflate = new DeflateStream(once, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            deflate.Write(new byte[1 << 20]);
            deflate.Flush();
            once = new MemoryStream(once.ToArray());
        }

        var raw = new MemoryStream();
        for (var i = 0; i < megabytes; i++) once.WriteTo(raw);
        raw.Write([3, 0]);
        return new TestEntry { Name = Encoding.UTF8.GetBytes(name), Raw = raw.ToArray(), Size = (long)megabytes << 20 };
    }

    public static byte[] Deflated(byte[] content)
    {
        var raw = new MemoryStream();
        using (var deflate = new DeflateStream(raw, CompressionLevel.Fastest, leaveOpen: true)) deflate.Write(content);
        return raw.ToArray();
    }

    /// <summary>CRC-32 byte by byte, unlike the library's.</summary>
    public static uint Checksum(ReadOnlySpan<byte> content)
    {
        var crc = uint.MaxValue;
        foreach (var one in content) crc = Table[(byte)(crc ^ one)] ^ (crc >> 8);
        return ~crc;
    }

    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(start =>
    {
        var crc = (uint)start;
        for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 0 ? crc >> 1 : 0xEDB88320 ^ (crc >> 1);
        return crc;
    })];
}
