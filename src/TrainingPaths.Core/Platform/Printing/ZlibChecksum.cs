using System.IO.Compression;

namespace TrainingPaths.Core.Platform;

/// <summary>The four bytes that end a zlib stream: Adler-32 of what it unfolds to, most significant byte first (RFC 1950 §8.2).</summary>
internal static class ZlibChecksum
{
    private const int HeaderLength = 2;

    public static byte[] Of(ReadOnlySpan<byte> streamWithoutChecksum)
    {
        using var inflater = new DeflateStream(new MemoryStream(streamWithoutChecksum[HeaderLength..].ToArray()), CompressionMode.Decompress);
        uint a = 1, b = 0;
        var buffer = new byte[4096];
        for (int read; (read = inflater.Read(buffer)) > 0;)
        {
            // 4,096 bytes cannot overflow 32 bits before the remainder is taken (the limit is 5,552).
            foreach (var value in buffer.AsSpan(0, read)) b += a += value;
            a %= 65521;
            b %= 65521;
        }
        return [(byte)(b >> 8), (byte)b, (byte)(a >> 8), (byte)a];
    }
}
