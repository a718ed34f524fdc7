namespace TrainingPaths.Core.Packages;

/// <param name="LargestMegabytes">Of a zip file that is sent.</param>
public sealed record PackagesSettings(int LargestMegabytes = PackagesSettings.Usual)
{
    public const int Usual = 500;

    /// <summary>What a package may hold once unzipped: a larger zip file could only be refused.</summary>
    public const int Most = 2048;

    public long LargestBytes => LargestMegabytes * (1L << 20);

    /// <exception cref="InvalidOperationException">The setting is out of its bounds.</exception>
    public static PackagesSettings Of(int? megabytes) => megabytes switch
    {
        null => new(),
        >= 1 and <= Most => new(megabytes.Value),
        _ => throw new InvalidOperationException($"Packages:LargestMegabytes goes from 1 to {Most}."),
    };
}
