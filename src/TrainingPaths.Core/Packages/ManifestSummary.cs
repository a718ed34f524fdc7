using TrainingPaths.Scorm.Packages;
using TrainingPaths.Scorm.Packages.Problems;

namespace TrainingPaths.Core.Packages;

/// <summary>Stored as jsonb: properties are added, never renamed.</summary>
/// <param name="Identifier">The manifest's own.</param>
/// <param name="Items">Of the default organization, clusters included.</param>
/// <param name="Launches">What can be opened, in the order of the items.</param>
/// <param name="Needs">What only an origin of its own gives it; null: the package came before this was looked for.</param>
public sealed record ManifestSummary(string Identifier, int Items, IReadOnlyList<PackageItem> Launches, IReadOnlyList<OriginNeed>? Needs = null)
{
    internal static ManifestSummary Of(PackageReading reading, IReadOnlyList<OriginNeed> needs) => new(
        reading.Manifest!.Identifier,
        reading.ItemCount,
        [.. reading.Launches.Select(launch => new PackageItem(launch.ItemIdentifier, launch.File, launch.Address, launch.IsSco))],
        needs);
}

/// <param name="Identifier">Of the item.</param>
/// <param name="File">As <see cref="ScormPackageFile.Name"/>.</param>
/// <param name="Address">What a browser is sent to, relative to the package: percent-encoded, with query and parameters (CAM 3.4.1.10).</param>
/// <param name="IsSco">A SCO speaks to the player; an asset is only shown.</param>
public sealed record PackageItem(string Identifier, string File, string Address, bool IsSco);

/// <summary>Stored as jsonb.</summary>
/// <param name="Code">One of <see cref="ProblemCode"/>.</param>
/// <param name="Subject">The offending file or identifier; empty when it is the package as a whole.</param>
/// <param name="Message">The library's sentence, in English.</param>
public sealed record PackageProblem(string Code, string Subject, string Message, int? Line = null, int? Column = null)
{
    internal static PackageProblem Of(Problem problem) => new(problem.Code, Kept(problem.Subject), Kept(problem.Message), problem.Line, problem.Column);

    // PostgreSQL keeps neither U+0000 nor half characters, and a message may quote what a stranger wrote.
    internal static string Kept(string text) =>
        string.Concat(text.EnumerateRunes().Select(rune => rune.Value == 0 ? "\uFFFD" : rune.ToString()));
}
