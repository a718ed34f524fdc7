namespace TrainingPaths.Scorm.Tests.Packages.Kit;

/// <summary>Writes zip files byte by byte, wrong ones too.</summary>
internal sealed record TestZip(params TestEntry[] Entries)
{
    /// <summary>Bytes before everything; offsets are told as if they were not there.</summary>
    public byte[] Prefix { get; init; } = [];

    /// <summary>Bytes after the end record, which does not speak of them.</summary>
    public byte[] Suffix { get; init; } = [];

    /// <summary>What the end record says; null: the truth.</summary>
    public int? SaidEntries { get; init; }

    public long? SaidDirectory { get; init; }

    public ushort Disk { get; init; }

    /// <summary>Adds the 64-bit end records (APPNOTE 4.3.14, 4.3.15) and says all ones in the old one.</summary>
    public bool IsWide { get; init; }

    public long? SaidWideRecord { get; init; }

    public MemoryStream Build()
    {
        var stream = new MemoryStream();
        stream.Write(Prefix);
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        var offsets = Entries.Select(entry => Local(writer, entry) - Prefix.Length).ToList();
        var directory = stream.Position - Prefix.Length;
        foreach (var (entry, offset) in Entries.Zip(offsets)) Central(writer, entry, entry.Offset ?? offset);
        var size = stream.Position - Prefix.Length - directory;
        if (IsWide) Wide(writer, directory, size);
        End(writer, directory, size);
        writer.Write(Suffix);
        writer.Flush();
        stream.Position = 0;
        return stream;
    }

    private static long Local(BinaryWriter writer, TestEntry entry)
    {
        var start = writer.BaseStream.Position;
        var name = entry.LocalName ?? entry.Name;
        writer.Write(0x04034b50);
        writer.Write((ushort)20);
        Shared(writer, entry);
        writer.Write((ushort)name.Length);
        writer.Write((ushort)0);
        writer.Write(name);
        writer.Write(entry.Raw);
        return start;
    }

    private static void Central(BinaryWriter writer, TestEntry entry, long offset)
    {
        writer.Write(0x02014b50);
        writer.Write((ushort)0x031E);
        writer.Write((ushort)20);
        Shared(writer, entry);
        writer.Write((ushort)entry.Name.Length);
        writer.Write((ushort)entry.Extra.Length);
        writer.Write(new byte[6]);
        writer.Write(entry.Attributes);
        writer.Write((uint)offset);
        writer.Write(entry.Name);
        writer.Write(entry.Extra);
    }

    private static void Shared(BinaryWriter writer, TestEntry entry)
    {
        writer.Write(entry.Flags);
        writer.Write(entry.Method);
        writer.Write(0);
        writer.Write(entry.Crc);
        writer.Write((uint)(entry.CompressedSize ?? entry.Raw.Length));
        writer.Write((uint)Math.Min(entry.Size, uint.MaxValue));
    }

    private void Wide(BinaryWriter writer, long directory, long size)
    {
        var at = writer.BaseStream.Position;
        writer.Write(0x06064b50);
        writer.Write(44L);
        writer.Write(new byte[12]);
        writer.Write((long)(SaidEntries ?? Entries.Length));
        writer.Write((long)(SaidEntries ?? Entries.Length));
        writer.Write(size);
        writer.Write(SaidDirectory ?? directory);
        writer.Write(0x07064b50);
        writer.Write(0);
        writer.Write(SaidWideRecord ?? at);
        writer.Write(1);
    }

    private void End(BinaryWriter writer, long directory, long size)
    {
        writer.Write(0x06054b50);
        writer.Write(Disk);
        writer.Write(Disk);
        writer.Write((ushort)(IsWide ? ushort.MaxValue : SaidEntries ?? Entries.Length));
        writer.Write((ushort)(IsWide ? ushort.MaxValue : SaidEntries ?? Entries.Length));
        writer.Write((uint)size);
        writer.Write(IsWide ? uint.MaxValue : (uint)(SaidDirectory ?? directory));
        writer.Write((ushort)0);
    }
}
