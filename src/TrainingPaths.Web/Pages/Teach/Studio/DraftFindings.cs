using TrainingPaths.Core.Paths.Drafts;
using TrainingPaths.Core.Paths.Format;

namespace TrainingPaths.Web.Pages.Teach.Studio;

/// <summary>What the check found, under the step where an author can mend it.</summary>
/// <param name="Waived">Somebody answers for these: they stop nothing and stay in sight.</param>
public sealed record DraftFindings(Guid DraftId, IReadOnlyList<StepFindings> Steps, int Errors, int Warnings, IReadOnlyList<(WaivedFinding Waived, FindingHere Said)> Waived)
{
    public static DraftFindings Of(Guid draft, IReadOnlyList<DraftFile> files, ContentPackage package, LintReport report)
    {
        StepFindings[] steps = [.. report.Findings.GroupBy(finding => finding.File).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => StepFindings.Of(draft, files, package, group.Key, group))];
        return new DraftFindings(
            draft,
            steps,
            steps.Sum(step => step.Findings.Count(said => said.IsError)),
            steps.Sum(step => step.Findings.Count(said => !said.IsError)),
            [.. report.Waived.Zip(FindingHere.Of(package, report.Waived.Select(waived => waived.Finding)))]);
    }
}

/// <param name="Title">As its author gave it, of a picture the name of its file; empty where nobody gave any.</param>
/// <param name="Link">Where it is mended; null for a file that has no page.</param>
public sealed record StepFindings(string Title, DraftPlaceKind Kind, string? Link, IReadOnlyList<SaidFinding> Findings)
{
    internal static StepFindings Of(Guid draft, IReadOnlyList<DraftFile> files, ContentPackage package, string path, IEnumerable<Finding> findings)
    {
        var (file, kind) = (files.FirstOrDefault(f => f.Path == path), DraftPlace.Of(path).Kind);
        return new StepFindings(kind is DraftPlaceKind.Media or DraftPlaceKind.Other ? path[(path.LastIndexOf('/') + 1)..] : file?.Title ?? "", kind, file is null ? null : StudioLinks.To(draft, file), SaidFinding.Of(FindingHere.Of(package, findings)));
    }
}
