namespace TrainingPaths.Core.Packages;

/// <summary>A file of a package: a name that points to content. The name is never a path of this server.</summary>
public sealed class ScormPackageFile
{
    private ScormPackageFile()
    {
    }

    public Guid PackageId { get; private set; }

    /// <summary>What requests are looked up by: <see cref="PackageFileName.Key"/>.</summary>
    public string NameKey { get; private set; } = "";

    /// <summary>Relative to the manifest's folder: forward slashes, no <c>..</c>, Unicode's form C.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Of the content, in the file store.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>By the name's ending, from our own table.</summary>
    public string MediaType { get; private set; } = "";

    public long Bytes { get; private set; }
}
