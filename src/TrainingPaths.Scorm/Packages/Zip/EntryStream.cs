using TrainingPaths.Scorm.Packages.Problems;

namespace TrainingPaths.Scorm.Packages.Zip;

/// <summary>Counts what comes out of a file, and refuses it at the first byte too many: the declared size may be a lie.</summary>
internal sealed class EntryStream(Stream content, ZipEntry entry, PackageLimits limits) : ReadOnlyStream
{
    private long size;
    private uint crc;
    private bool ended;

    /// <exception cref="PackageRefusedException">A limit is broken, or the file is damaged.</exception>
    public override int Read(Span<byte> buffer)
    {
        if (ended || buffer.IsEmpty) return 0;
        var read = Inflate(buffer);
        if (read == 0) End();
        else Count(buffer[..read]);
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) content.Dispose();
        base.Dispose(disposing);
    }

    private int Inflate(Span<byte> buffer)
    {
        try
        {
            return content.Read(buffer);
        }
        catch (InvalidDataException)
        {
            throw new PackageRefusedException(ProblemCode.ZipUnreadable, entry.Name, "The file's compressed content is damaged.");
        }
    }

    private void Count(ReadOnlySpan<byte> bytes)
    {
        size += bytes.Length;
        crc = Crc32.Append(crc, bytes);
        if (size > limits.EntryBytes) throw ZipRules.EntryTooLarge(entry.Name, limits);
        if (ZipRules.IsBomb(size, entry.Record.CompressedSize, limits)) throw ZipRules.Bomb(entry.Name, limits);
        // The declared sizes together were held against the limit already: none may come out larger than it says.
        if (size > entry.Record.Size) throw Wrong();
    }

    private void End()
    {
        ended = true;
        if (size != entry.Record.Size) throw Wrong();
        if (crc != entry.Record.Crc) throw new PackageRefusedException(ProblemCode.ZipChecksum, entry.Name, "The file's checksum is wrong: the zip file was damaged on its way.");
    }

    private PackageRefusedException Wrong() =>
        new(ProblemCode.ZipSizeWrong, entry.Name, $"The zip file says that the file has {entry.Record.Size} bytes, which is not so.");
}
