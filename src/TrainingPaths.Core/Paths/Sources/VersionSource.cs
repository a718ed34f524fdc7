namespace TrainingPaths.Core.Paths;

/// <summary>A file of the folder that a version was published from, byte for byte: whoever takes the folder away can change it and publish it again. The bytes are in the file store.</summary>
public sealed class VersionSource
{
    private VersionSource()
    {
    }

    /// <exception cref="ArgumentException">A path that could lead out of the folder.</exception>
    public VersionSource(Guid pathVersionId, string path, string sha256, long size)
    {
        if (!SourcePath.IsSafe(path))
            throw new ArgumentException("Not a path of a file of the format.", nameof(path));
        PathVersionId = pathVersionId;
        Path = path;
        Sha256 = sha256;
        Size = size;
    }

    public Guid PathVersionId { get; private set; }

    /// <summary>Relative to the folder, with forward slashes.</summary>
    public string Path { get; private set; } = "";

    public string Sha256 { get; private set; } = "";

    /// <summary>Bytes.</summary>
    public long Size { get; private set; }
}
