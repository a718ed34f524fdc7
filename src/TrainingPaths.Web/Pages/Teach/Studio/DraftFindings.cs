using TrainingPaths.Core.Paths.Drafts;
using TrainingPaths.Core.Paths.Format;

namespace TrainingPaths.Web.Pages.Teach.Studio;

/// <summary>What the check found, under the step where an author can mend it.</summary>
/// <param name="Waived">Somebody answers for these: they stop nothing and stay in sight.</param>
public sealed record DraftFindings(Guid DraftId, IReadOnlyList<StepFindings> Steps, int Errors, int Warnings, IReadOnlyList<WaivedFinding> Waived)
{
    public static DraftFindings Of(Guid draft, IReadOnlyList<DraftFile> files, LintReport report) => new(
        draft,
        [.. report.Findings.GroupBy(finding => finding.File).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => StepFindings.Of(draft, files, group.Key, [.. group]))],
        report.Findings.Count(finding => finding.Severity == Severity.Error),
        report.Findings.Count(finding => finding.Severity == Severity.Warning),
        report.Waived);
}

/// <param name="Link">Where it is mended; null for a file that has no page.</param>
public sealed record StepFindings(string Title, string? Link, IReadOnlyList<Finding> Findings)
{
    internal static StepFindings Of(Guid draft, IReadOnlyList<DraftFile> files, string path, IReadOnlyList<Finding> findings)
    {
        var file = files.FirstOrDefault(f => f.Path == path);
        return new StepFindings(file?.Title is { Length: > 0 } title ? title : path, file is null ? null : StudioLinks.To(draft, file), findings);
    }
}
