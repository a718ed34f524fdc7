using TrainingPaths.Core.Paths.Format.Rules;

namespace TrainingPaths.Core.Paths.Format;

/// <summary>Says what is wrong in a training path, or in a folder of them. It never throws on what files contain.</summary>
public static class PathLinter
{
    /// <summary>All packages that <see cref="ContentPackage.ReadAll"/> finds in a folder.</summary>
    public static LintReport Lint(string directory)
    {
        if (!Directory.Exists(directory))
            return Missing(directory, "Ce dossier n'existe pas.");
        LintReport[] reports = [.. ContentPackage.ReadAll(directory).Select(Check)];
        return reports.Length == 0
            ? Missing(directory, "Ce dossier ne contient aucun parcours.")
            : new LintReport([.. reports.SelectMany(report => report.Findings)], LintCounts.Sum(reports.Select(report => report.Counts)), [.. reports.SelectMany(report => report.Paths)], [.. reports.SelectMany(report => report.Waived)]);
    }

    /// <summary>Everything known about a package that was read: what reading found, then what its rules find, by file and line.</summary>
    public static LintReport Check(ContentPackage package)
    {
        var findings = new Findings();
        findings.AddRange(package.Reading.All);
        PathRules.Check(package, findings);
        IdRules.Check(package, findings);
        ReferenceRules.Check(package, findings);
        ModuleRules.Check(package, findings);
        LessonRules.Check(package, findings);
        PlainLanguageRules.Check(package, findings);
        QuizRules.Check(package, findings);
        FinalAssessmentRules.Check(package, findings);
        PositioningRules.Check(package, findings);
        AudioRules.Check(package, findings);
        ScormRules.Check(package, findings);
        ActionPlanRules.Check(package, findings);
        MarkdownRules.Check(package, findings);
        MediaRules.Check(package, findings);
        RecordingRules.Check(package, findings);
        SheetRules.Check(package, findings);
        AltTextRules.Check(package, findings);
        HeadingRules.Check(package, findings);
        LinkTextRules.Check(package, findings);
        SentenceRules.Check(package, findings);
        AcronymRules.Check(package, findings);
        SourceRules.Check(package, findings);
        OptionRules.Check(package, findings);
        ObjectiveRules.Check(package, findings);
        ReachRules.Check(package, findings);
        ContrastRules.Check(package, findings);
        var waived = WaiverRules.Apply(package, findings);
        var sorted = findings.All.OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line).ThenBy(f => f.Column);
        return new LintReport([.. sorted], LintCounts.Of(package), [PathCounts.Of(package)], waived);
    }

    private static LintReport Missing(string directory, string message) => new(
        [new Finding(Severity.Error, Path.GetFileName(directory), 1, 1, "folder.missing", message, "Indiquez le dossier d'un parcours, ou le dossier qui contient les parcours.")],
        new LintCounts(0, 0, 0, 0, 0, 0),
        [],
        []);
}
