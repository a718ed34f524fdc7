using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Localization;
using TrainingPaths.Scorm.Packages;
using TrainingPaths.Scorm.Packages.Problems;
using TrainingPaths.Web.Localization;
using TrainingPaths.Web.Packages;

namespace TrainingPaths.Web.CommandLine;

/// <summary>What <c>scorm-check</c> found in one file: a line of JSON for a program, or sentences for a person.</summary>
internal sealed class ScormCheckWords(IStringLocalizer<Strings> words)
{
    // For terminals and tools, never for a page: accents stay readable.
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary><c>code</c>, <c>subject</c> and <c>message</c> are those of the first error, else of the first warning, else null.</summary>
    public string Json(string file, PackageReading reading) => JsonSerializer.Serialize(
        new
        {
            File = file,
            Verdict = Verdict(reading),
            reading.First?.Code,
            reading.First?.Subject,
            Message = reading.First is { } first ? ProblemWords.Of(first.Code, words) : null,
            Edition = reading.Edition?.Name(),
            reading.Title,
            Items = reading.ItemCount,
            Launch = reading.Launches.Select(launch => launch.Address).FirstOrDefault(),
            Errors = Told(reading.Problems.Errors),
            Warnings = Told(reading.Problems.Warnings),
        },
        Options);

    public string Text(string file, PackageReading reading)
    {
        var text = new StringBuilder(file).Append(": ").Append(reading.Verdict switch
        {
            PackageVerdict.Accepted => "accepté",
            PackageVerdict.AcceptedWithWarnings => "accepté, avec des avertissements",
            _ => "refusé",
        });
        if (reading.Manifest is not null)
            text.Append(CultureInfo.InvariantCulture, $" · SCORM {reading.Edition?.Name()} · « {reading.Title} » · {reading.ItemCount} élément(s)");
        foreach (var problem in reading.Problems.Errors)
            text.Append("\n  ").Append(Line("erreur", problem));
        foreach (var problem in reading.Problems.Warnings)
            text.Append("\n  ").Append(Line("avertissement", problem));
        return text.ToString();
    }

    private static string Verdict(PackageReading reading) => reading.Verdict switch
    {
        PackageVerdict.Accepted => "accepted",
        PackageVerdict.AcceptedWithWarnings => "accepted-with-warnings",
        _ => "refused",
    };

    private string Line(string severity, Problem problem)
    {
        var place = problem.Line is { } line ? string.Create(CultureInfo.InvariantCulture, $" (ligne {line}, colonne {problem.Column})") : "";
        return $"{severity} {problem}{place} {ProblemWords.Of(problem.Code, words)}";
    }

    private IEnumerable<object> Told(IEnumerable<Problem> problems) =>
        problems.Select(p => new { p.Code, p.Subject, Message = ProblemWords.Of(p.Code, words), p.Line, p.Column });
}
