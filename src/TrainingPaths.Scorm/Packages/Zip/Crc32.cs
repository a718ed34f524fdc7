using System.Buffers.Binary;

namespace TrainingPaths.Scorm.Packages.Zip;

/// <summary>The checksum of zip files (APPNOTE 4.4.7), eight bytes at a time; the framework keeps its own to itself.</summary>
internal static class Crc32
{
    /// <summary>Eight tables one behind the other: what a byte does to the checksum when 0 to 7 more follow it.</summary>
    private static readonly uint[] Tables = MakeTables();

    /// <summary>Begin with 0, and pass on what it returns.</summary>
    public static uint Append(uint crc, ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<uint> t = Tables;
        crc = ~crc;
        for (; bytes.Length >= 8; bytes = bytes[8..])
        {
            var low = crc ^ BinaryPrimitives.ReadUInt32LittleEndian(bytes);
            var high = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
            crc = t[1792 + (byte)low] ^ t[1536 + (byte)(low >> 8)] ^ t[1280 + (byte)(low >> 16)] ^ t[1024 + (int)(low >> 24)]
                ^ t[768 + (byte)high] ^ t[512 + (byte)(high >> 8)] ^ t[256 + (byte)(high >> 16)] ^ t[(int)(high >> 24)];
        }

        foreach (var one in bytes) crc = t[(byte)(crc ^ one)] ^ (crc >> 8);
        return ~crc;
    }

    private static uint[] MakeTables()
    {
        var tables = new uint[2048];
        for (var index = 0U; index < 256; index++)
        {
            var value = index;
            for (var bit = 0; bit < 8; bit++) value = (value & 1) == 0 ? value >> 1 : 0xEDB88320 ^ (value >> 1);
            tables[index] = value;
        }

        for (var index = 256; index < 2048; index++) tables[index] = tables[(byte)tables[index - 256]] ^ (tables[index - 256] >> 8);
        return tables;
    }
}
