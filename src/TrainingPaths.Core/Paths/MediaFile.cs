namespace TrainingPaths.Core.Paths;

/// <summary>A picture or file named by published content; the bytes are in the file store.</summary>
public sealed class MediaFile
{
    private MediaFile()
    {
    }

    public MediaFile(string sha256, string contentType, long size)
    {
        Sha256 = sha256;
        ContentType = contentType;
        Size = size;
    }

    public string Sha256 { get; private set; } = "";

    /// <summary>From our own table of extensions, never from an upload's claim.</summary>
    public string ContentType { get; private set; } = "";

    public long Size { get; private set; }
}
