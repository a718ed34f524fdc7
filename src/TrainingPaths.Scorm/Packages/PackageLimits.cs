namespace TrainingPaths.Scorm.Packages;

/// <summary>How much of a zip file is read before it is refused. Sizes that the file declares are checked first, and what really comes out again while it does.</summary>
/// <param name="Entries">Files and folders.</param>
/// <param name="TotalBytes">Of all files, decompressed.</param>
/// <param name="EntryBytes">Of one file, decompressed.</param>
/// <param name="Ratio">Decompressed to compressed, for files above <paramref name="RatioFromBytes"/>: zeros reach 1028.</param>
/// <param name="NameBytes">Of one path, in UTF-8.</param>
public sealed record PackageLimits(
    int Entries,
    long TotalBytes,
    long EntryBytes,
    int Ratio,
    long RatioFromBytes,
    int NameBytes,
    ManifestLimits Manifest)
{
    public static readonly PackageLimits Default = new(20_000, 2L << 30, 200L << 20, 200, 1L << 20, 240, ManifestLimits.Default);
}
