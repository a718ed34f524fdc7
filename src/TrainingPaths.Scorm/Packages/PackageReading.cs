using TrainingPaths.Scorm.Manifests;
using TrainingPaths.Scorm.Packages.Problems;

namespace TrainingPaths.Scorm.Packages;

/// <summary>What an LMS needs to know of a package that somebody gave it.</summary>
/// <param name="Manifest">Null when refused before it was understood.</param>
/// <param name="Launches">What can be launched, in the order of the default organization's items.</param>
/// <param name="Files">How many files were handed over.</param>
/// <param name="Bytes">Of those files, decompressed.</param>
public sealed record PackageReading(
    PackageVerdict Verdict,
    Manifest? Manifest,
    IReadOnlyList<Launch> Launches,
    int Files,
    long Bytes,
    ProblemLog Problems)
{
    public ScormEdition? Edition => Manifest?.Edition;

    /// <summary>The default organization's.</summary>
    public string? Title => Manifest?.Default.Title;

    /// <summary>Of the default organization, clusters included.</summary>
    public int ItemCount { get; init; }

    /// <summary>Why it is refused, else the first thing to warn of; null when there is nothing to say.</summary>
    public Problem? First => Problems.Errors.Count > 0 ? Problems.Errors[0] : Problems.Warnings.Count > 0 ? Problems.Warnings[0] : null;
}

/// <summary>Whether a package may be offered to learners.</summary>
public enum PackageVerdict
{
    Accepted,
    AcceptedWithWarnings,
    Refused,
}
