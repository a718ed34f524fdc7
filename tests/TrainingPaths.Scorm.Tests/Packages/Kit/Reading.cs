using TrainingPaths.Scorm.Packages;
using TrainingPaths.Scorm.Packages.Problems;

namespace TrainingPaths.Scorm.Tests.Packages.Kit;

/// <summary>Short ways to read and to tell what came of it.</summary>
internal static class Reading
{
    public static Task<PackageReading> ReadAsync(this TestZip zip, PackageLimits? limits = null) => new PackageReader(limits).ReadAsync(zip.Build());

    /// <summary>Codes with their subjects, errors first.</summary>
    public static string[] Told(this ProblemLog problems) => [.. problems.Errors.Select(one => "! " + one), .. problems.Warnings.Select(one => one.ToString())];
}
