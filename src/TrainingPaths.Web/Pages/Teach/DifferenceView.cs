using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Differences;

namespace TrainingPaths.Web.Pages.Teach;

/// <summary>What <c>_VersionDifference</c> shows: a difference, and the language of the texts in it.</summary>
/// <param name="Language">Of the path: what is quoted from it is read aloud in it.</param>
public sealed record DifferenceView(VersionDifference Difference, string Language)
{
    public static DifferenceView Of(VersionDifference difference, PathHeader header) => new(difference, header.Language);
}

/// <summary>What <c>_TextDifference</c> shows.</summary>
public sealed record TextDifferenceView(TextDifference Text, string Language);
