using TrainingPaths.Scorm.Manifests;

namespace TrainingPaths.Web.Packages;

internal static class Editions
{
    /// <summary>The edition as ADL writes it; the same in every language.</summary>
    public static string Name(this ScormEdition edition) => edition switch
    {
        ScormEdition.Scorm12 => "1.2",
        ScormEdition.Scorm2004Second => "2004 2nd Edition",
        ScormEdition.Scorm2004Third => "2004 3rd Edition",
        ScormEdition.Scorm2004Fourth => "2004 4th Edition",
        _ => throw new ArgumentOutOfRangeException(nameof(edition)),
    };
}
