namespace TrainingPaths.Scorm.Packages.Zip;

/// <summary>What the directory at the end of a zip file says of one entry (APPNOTE 4.3.12), believed by nobody.</summary>
internal sealed record ZipRecord(
    byte[] Name,
    ushort Flags,
    ushort Method,
    uint Crc,
    long CompressedSize,
    long Size,
    uint Attributes,
    long Offset)
{
    public const int LocalHeaderSize = 30;

    public bool IsStored => Method == 0;

    public bool IsDeflated => Method == 8;

    /// <summary>Bits 0 and 6: encrypted; 13: even the directory; method 99: AES.</summary>
    public bool IsEncrypted => (Flags & 0x2041) != 0 || Method == 99;

    public bool NameIsUtf8 => (Flags & 0x800) != 0;

    /// <summary>The Unix type in the upper half: neither absent, nor a file, nor a folder; so a link, a pipe, a device.</summary>
    public bool IsSpecial => (Attributes >> 16 & 0xF000) is not (0 or 0x8000 or 0x4000);

    public long End => Offset + LocalHeaderSize + Name.Length + CompressedSize;
}
