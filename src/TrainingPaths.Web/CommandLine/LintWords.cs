using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using TrainingPaths.Core.Paths.Format;

namespace TrainingPaths.Web.CommandLine;

/// <summary>A lint report as text or JSON. The text is French, as findings are: it speaks to authors.</summary>
internal static class LintWords
{
    // For terminals and tools, never for a page: accents stay readable.
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static string Json(LintReport report) => JsonSerializer.Serialize(
        new { Errors = Errors(report), Warnings = Warnings(report), report.Counts, report.Paths, report.Findings, report.Waived }, Options);

    public static string Text(LintReport report)
    {
        var text = new StringBuilder();
        foreach (var finding in report.Findings)
            text.AppendLine(Line(finding));
        foreach (var waived in report.Waived)
            text.AppendLine(Line(waived));
        var c = report.Counts;
        text.AppendLine(French, $"{c.Paths:N0} parcours, {c.Modules:N0} modules, {c.Lessons:N0} leçons et pratiques, {c.Questions:N0} questions, {c.Words:N0} mots, {c.Minutes / 60} h {c.Minutes % 60:00}");
        return text.Append(French, $"{Errors(report):N0} erreur(s), {Warnings(report):N0} avertissement(s){(report.Waived.Length > 0 ? string.Create(French, $", {report.Waived.Length:N0} dérogation(s)") : "")}").ToString();
    }

    public static string Line(Finding f) =>
        string.Create(CultureInfo.InvariantCulture, $"{f.File}:{f.Line}:{f.Column} {(f.Severity == Severity.Error ? "erreur" : "avertissement")} {f.Rule} {f.Message} → {f.Remedy}");

    private static string Line(WaivedFinding waived) =>
        string.Create(French, $"{waived.Finding.File}:{waived.Finding.Line}:{waived.Finding.Column} dérogation {waived.Finding.Rule} {waived.Finding.Message} → {waived.Waiver.By}, le {waived.Waiver.On:dd/MM/yyyy} : {waived.Waiver.Reason}");

    public static int Warnings(LintReport report) => report.Findings.Count(finding => finding.Severity == Severity.Warning);

    private static int Errors(LintReport report) => report.Findings.Count(finding => finding.Severity == Severity.Error);
}
