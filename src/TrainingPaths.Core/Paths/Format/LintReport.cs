namespace TrainingPaths.Core.Paths.Format;

/// <summary>What a check found, in the order of files and lines, and what was read.</summary>
public sealed record LintReport(Finding[] Findings, LintCounts Counts)
{
    public bool HasErrors => Findings.Any(finding => finding.Severity == Severity.Error);
}
