namespace TrainingPaths.Core.Paths.Format;

/// <summary>What a check found, in the order of files and lines, and what was read.</summary>
/// <param name="Findings">Without those that a reviewer waived.</param>
/// <param name="Counts">Of all paths together.</param>
/// <param name="Paths">Each of them.</param>
/// <param name="Waived">Kept in sight: who waived what, when and why.</param>
public sealed record LintReport(Finding[] Findings, LintCounts Counts, PathCounts[] Paths, WaivedFinding[] Waived)
{
    public bool HasErrors => Findings.Any(finding => finding.Severity == Severity.Error);
}
