using System.Buffers.Binary;
using TrainingPaths.Scorm.Packages.Problems;

namespace TrainingPaths.Scorm.Packages.Zip;

/// <summary>Where a zip file's directory lies, by the record at its end (APPNOTE 4.3.16) or the 64-bit one before it (4.3.14).</summary>
internal sealed record ZipEnd(long Start, long Size, ulong Entries)
{
    private const int RecordSize = 22;
    private const int LocatorSize = 20;
    private const int WideSize = 56;
    private const int LongestComment = ushort.MaxValue;

    public static PackageRefusedException Unreadable(string why) => new(ProblemCode.ZipUnreadable, "", $"This is no zip file that can be read: {why}.");

    public static ZipEnd Find(Stream zip)
    {
        var length = (int)Math.Min(zip.Length, RecordSize + LongestComment);
        var tail = ReadAt(zip, zip.Length - length, length);
        for (var at = length - RecordSize; at >= 0; at--)
        {
            var record = tail.AsSpan(at);
            if (UInt(record) != 0x06054b50 || UShort(record[20..]) != record.Length - RecordSize) continue;
            return Read(zip, record, zip.Length - length + at);
        }

        throw Unreadable("its end is missing; the upload may have been cut");
    }

    private static ZipEnd Read(Stream zip, ReadOnlySpan<byte> record, long at)
    {
        if (UShort(record[4..]) is not (0 or ushort.MaxValue)) throw Unreadable("it is one volume of several");
        var narrow = new ZipEnd(UInt(record[16..]), UInt(record[12..]), UShort(record[10..]));
        var isWide = narrow.Start == uint.MaxValue || narrow.Size == uint.MaxValue || narrow.Entries == ushort.MaxValue;
        return (isWide ? Wide(zip, at) : null) ?? Checked(narrow, at);
    }

    /// <summary>Null when there is no 64-bit record: 65,535 entries may be meant as they stand.</summary>
    private static ZipEnd? Wide(Stream zip, long at)
    {
        if (at < LocatorSize + WideSize) return null;
        var locator = ReadAt(zip, at - LocatorSize, LocatorSize);
        if (UInt(locator) != 0x07064b50) return null;
        var place = BinaryPrimitives.ReadInt64LittleEndian(locator.AsSpan(8));
        if (place < 0 || place > at - LocatorSize - WideSize) throw Unreadable("its 64-bit directory is not where it says");
        var record = ReadAt(zip, place, WideSize).AsSpan();
        if (UInt(record) != 0x06064b50) throw Unreadable("its 64-bit directory is not where it says");
        var wide = new ZipEnd(
            BinaryPrimitives.ReadInt64LittleEndian(record[48..]),
            BinaryPrimitives.ReadInt64LittleEndian(record[40..]),
            BinaryPrimitives.ReadUInt64LittleEndian(record[32..]));
        return Checked(wide, place);
    }

    private static ZipEnd Checked(ZipEnd end, long at)
    {
        if (end.Start < 0 || end.Size < 0 || end.Size > at || end.Start > at - end.Size) throw Unreadable("its directory is not where it says");
        if (end.Start + end.Size < at)
            throw new PackageRefusedException(ProblemCode.ZipPrefix, "", "Something was put before the zip file, or into it.");
        return end;
    }

    private static byte[] ReadAt(Stream zip, long position, int length)
    {
        var bytes = new byte[length];
        zip.Position = position;
        zip.ReadExactly(bytes);
        return bytes;
    }

    private static uint UInt(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt32LittleEndian(bytes);

    private static ushort UShort(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16LittleEndian(bytes);
}
