using System.Text.RegularExpressions;

namespace TrainingPaths.Core.Paths;

/// <summary>Where a file lies in a path's folder. It becomes a place on somebody's disk: what could lead out of the folder, hide or mean something to a system is refused here, and by the table.</summary>
public static partial class SourcePath
{
    public const int Longest = 242;

    // As folders are read: three levels, names of at most 80 small letters, digits, points, hyphens and underscores, none beginning with a point.
    internal const string Pattern = "[a-z0-9][a-z0-9._-]{0,79}(/[a-z0-9][a-z0-9._-]{0,79}){0,2}";

    public static bool IsSafe(string path) => Whole().IsMatch(path);

    [GeneratedRegex($@"\A{Pattern}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();
}
