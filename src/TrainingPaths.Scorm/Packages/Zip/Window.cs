namespace TrainingPaths.Scorm.Packages.Zip;

/// <summary>A part of the zip file: nothing that reads it can come out at either end.</summary>
internal sealed class Window(Stream zip, long start, long length) : ReadOnlyStream
{
    private long at;

    public override int Read(Span<byte> buffer)
    {
        var most = (int)Math.Min(buffer.Length, length - at);
        if (most <= 0) return 0;
        zip.Position = start + at;
        var read = zip.Read(buffer[..most]);
        at += read;
        return read;
    }
}
