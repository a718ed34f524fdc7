namespace TrainingPaths.Scorm.Tests.Adl;

/// <summary>Where ADL's test packages are: they are under a licence of their own and no part of this repository.</summary>
internal static class AdlCases
{
    public const string Category = "Adl";

    private const string NotHere = "not run: ADL's test cases are neither in the folder that TP_ADL_CASES names nor beside the repository, in ../shared/adl-2004-4ed";

    /// <summary>Null when they are not on this machine.</summary>
    public static string? Folder { get; } = Find();

    public static string Required
    {
        get
        {
            if (Folder is null) Assert.Ignore(NotHere);
            return Folder!;
        }
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("TP_ADL_CASES") is { Length: > 0 } named) return Directory.Exists(named) ? named : null;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "TrainingPaths.sln"))) continue;
            var beside = Path.GetFullPath(Path.Combine(folder.FullName, "..", "shared", "adl-2004-4ed"));
            return Directory.Exists(beside) ? beside : null;
        }

        return null;
    }
}
