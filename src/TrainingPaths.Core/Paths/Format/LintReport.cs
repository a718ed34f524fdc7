namespace TrainingPaths.Core.Paths.Format;

/// <summary>What a check found, in the order of files and lines, and what was read.</summary>
/// <param name="Counts">Of all paths together.</param>
/// <param name="Paths">Each of them.</param>
public sealed record LintReport(Finding[] Findings, LintCounts Counts, PathCounts[] Paths)
{
    public bool HasErrors => Findings.Any(finding => finding.Severity == Severity.Error);
}
