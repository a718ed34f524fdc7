using System.IO.Compression;
using TrainingPaths.Scorm.Packages.Problems;

namespace TrainingPaths.Scorm.Packages.Zip;

/// <summary>A zip file whose directory was read and found sound; its files may still lie about their sizes, which their streams find out.</summary>
internal sealed class ZipFile
{
    private readonly Stream zip;
    private readonly PackageLimits limits;

    private ZipFile(Stream zip, PackageLimits limits, IReadOnlyList<ZipEntry> files) => (this.zip, this.limits, Files) = (zip, limits, files);

    /// <summary>Without folders and without what macOS adds.</summary>
    public IReadOnlyList<ZipEntry> Files { get; }

    public static ZipFile Open(Stream zip, PackageLimits limits, ProblemLog problems)
    {
        var files = new List<ZipEntry>();
        var keys = new HashSet<string>();
        var (total, backslashes) = (0L, false);
        foreach (var record in ZipDirectory.Read(zip, limits))
        {
            var name = ZipName.Read(record, limits, out var hadBackslash);
            backslashes |= hadBackslash;
            ZipRules.Check(name, record, limits);
            total += record.Size;
            if (total > limits.TotalBytes) throw ZipRules.TotalTooLarge(name, limits);
            if (name.EndsWith('/') || name.Length == 0 || IsOfMacOs(name)) continue;
            if (!keys.Add(ZipName.Key(name)))
                throw new PackageRefusedException(ProblemCode.ZipDuplicate, name, "The zip file has two files of this name (upper and lower case make no difference).");
            files.Add(new ZipEntry(name, record));
        }

        if (backslashes) problems.Warn(ProblemCode.ZipBackslash, "", "The zip file writes its folders with backslashes; they were read as slashes.");
        return new ZipFile(zip, limits, files);
    }

    /// <summary>The file's content, counted while it is read. Streams of one zip file are read one after the other.</summary>
    public Stream Read(ZipEntry entry)
    {
        var raw = new Window(zip, DataStart(entry), entry.Record.CompressedSize);
        var content = entry.Record.IsStored ? (Stream)raw : new DeflateStream(raw, CompressionMode.Decompress);
        return new EntryStream(content, entry, limits);
    }

    private long DataStart(ZipEntry entry)
    {
        var header = new byte[ZipRecord.LocalHeaderSize + entry.Record.Name.Length];
        zip.Position = entry.Record.Offset;
        zip.ReadExactly(header);
        var (nameLength, extraLength) = (BitConverter.ToUInt16(header, 26), BitConverter.ToUInt16(header, 28));
        var same = BitConverter.ToUInt32(header, 0) == 0x04034b50 && nameLength == entry.Record.Name.Length
            && header.AsSpan(ZipRecord.LocalHeaderSize).SequenceEqual(entry.Record.Name);
        // Two names for one file: what one program shows, another would store.
        if (!same) throw new PackageRefusedException(ProblemCode.ZipUnreadable, entry.Name, "The zip file's directory and the file itself give different names.");
        return entry.Record.Offset + ZipRecord.LocalHeaderSize + nameLength + extraLength;
    }

    private static bool IsOfMacOs(string name) =>
        name.StartsWith("__MACOSX/", StringComparison.OrdinalIgnoreCase) || name.EndsWith("/.DS_Store", StringComparison.Ordinal) || name == ".DS_Store";
}
