using System.Buffers.Binary;
using TrainingPaths.Scorm.Packages.Problems;

namespace TrainingPaths.Scorm.Packages.Zip;

/// <summary>Reads a zip file's directory. <c>System.IO.Compression.ZipArchive</c> reads all of it before its entries can be counted, and tells neither where they lie nor whether they overlap.</summary>
internal static class ZipDirectory
{
    private const int HeaderSize = 46;

    public static IReadOnlyList<ZipRecord> Read(Stream zip, PackageLimits limits)
    {
        var end = ZipEnd.Find(zip);
        if (end.Entries > (ulong)limits.Entries)
            throw new PackageRefusedException(ProblemCode.ZipTooManyEntries, "", $"The zip file has {end.Entries} entries; at most {limits.Entries} are read.");
        zip.Position = end.Start;
        using var reader = new BinaryReader(new BufferedStream(new Window(zip, end.Start, end.Size), 1 << 16));
        var records = new List<ZipRecord>((int)end.Entries);
        try
        {
            for (var i = 0UL; i < end.Entries; i++) records.Add(Record(reader, limits));
        }
        catch (EndOfStreamException)
        {
            throw ZipEnd.Unreadable("its directory has fewer entries than it says");
        }

        if (reader.Read() >= 0) throw ZipEnd.Unreadable("its directory has more entries than it says");
        CheckOverlaps(records, end.Start);
        return records;
    }

    private static ZipRecord Record(BinaryReader reader, PackageLimits limits)
    {
        Span<byte> header = stackalloc byte[HeaderSize];
        reader.BaseStream.ReadExactly(header);
        if (BinaryPrimitives.ReadUInt32LittleEndian(header) != 0x02014b50) throw ZipEnd.Unreadable("its directory is damaged");
        var nameLength = Short(header, 28);
        if (nameLength > limits.NameBytes * 2)
            throw new PackageRefusedException(ProblemCode.ZipNameLength, "", $"A file's path has {nameLength} bytes; at most {limits.NameBytes} are read.");
        var name = new byte[nameLength];
        reader.BaseStream.ReadExactly(name);
        var extra = new byte[Short(header, 30)];
        reader.BaseStream.ReadExactly(extra);
        var comment = new byte[Short(header, 32)];
        reader.BaseStream.ReadExactly(comment);
        var (size, compressed, offset) = Zip64(extra, Long(header, 24), Long(header, 20), Long(header, 42));
        return new ZipRecord(name, Short(header, 8), Short(header, 10), Long(header, 16), compressed, size, Long(header, 38), offset);
    }

    /// <summary>Sizes of 4 GB and more stand in an extra field, in this order and only where the header says all ones (APPNOTE 4.5.3).</summary>
    private static (long Size, long Compressed, long Offset) Zip64(ReadOnlySpan<byte> extra, uint size, uint compressed, uint offset)
    {
        ReadOnlySpan<byte> wide = [];
        while (extra.Length >= 4)
        {
            var length = Short(extra, 2);
            if (length > extra.Length - 4) break;
            if (Short(extra, 0) == 1) wide = extra.Slice(4, length);
            extra = extra[(4 + length)..];
        }

        var real = (Wide(size, ref wide), Wide(compressed, ref wide), Wide(offset, ref wide));
        return real.Item1 < 0 || real.Item2 < 0 || real.Item3 < 0 ? throw ZipEnd.Unreadable("an entry says a size that cannot be") : real;
    }

    private static long Wide(uint narrow, ref ReadOnlySpan<byte> wide)
    {
        if (narrow != uint.MaxValue) return narrow;
        if (wide.Length < 8) throw ZipEnd.Unreadable("an entry of 4 GB or more does not say its size");
        var value = BinaryPrimitives.ReadInt64LittleEndian(wide);
        wide = wide[8..];
        return value;
    }

    /// <summary>One compressed kernel that thousands of entries share makes the smallest bombs (Fifield 2019).</summary>
    private static void CheckOverlaps(List<ZipRecord> records, long directory)
    {
        var before = 0L;
        foreach (var record in records.OrderBy(record => record.Offset))
        {
            // Each by itself first: an offset of nearly 2^63 would make the end wrap around.
            if (record.Offset < before || record.Offset > directory || record.CompressedSize > directory || record.End > directory)
                throw new PackageRefusedException(ProblemCode.ZipOverlap, ZipName.Shown(record), "Entries of the zip file lie over each other or over its directory.");
            if (before == 0 && record.Offset != 0)
                throw new PackageRefusedException(ProblemCode.ZipPrefix, "", "The zip file begins with something that is no zip file.");
            before = record.End;
        }
    }

    private static ushort Short(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static uint Long(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);
}
