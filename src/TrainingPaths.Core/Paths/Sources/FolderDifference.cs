using TrainingPaths.Core.Paths.Format;

namespace TrainingPaths.Core.Paths;

/// <summary>How a folder differs from the one that the path of its name was last published from. Files are compared byte for byte; those that the format leaves aside are not.</summary>
/// <param name="Version">Null when no path of this name is published.</param>
/// <param name="IsKept">False when nothing can be compared: no path of this name, or one that was published before folders were kept.</param>
/// <param name="Unread">Why files or folders could not be looked at; they differ.</param>
/// <param name="MakesVersion">Whether publishing the folder would make a new version, as a comment or a line end does not. Null when it has errors, or nothing is published under its name.</param>
public sealed record FolderDifference(
    string Slug, int? Version, bool IsKept, IReadOnlyList<string> Added, IReadOnlyList<string> Removed, IReadOnlyList<string> Changed, int Same, IReadOnlyList<Finding> Unread, bool? MakesVersion)
{
    public bool IsIdentical => IsKept && Added.Count + Removed.Count + Changed.Count + Unread.Count == 0;
}
