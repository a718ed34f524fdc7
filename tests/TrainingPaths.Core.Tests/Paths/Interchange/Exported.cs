using System.Text;
using System.Text.Json;
using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Paths.Interchange;

namespace TrainingPaths.Core.Tests.Paths.Interchange;

/// <summary>What tests of imports and exports share.</summary>
internal static class Exported
{
    public static readonly IReadOnlySet<string> NoIds = new HashSet<string>();

    public static ImportReport Read(string name, string text) => QuestionImport.Read(name, Encoding.UTF8.GetBytes(text), NoIds);

    public static string Json(QuizQuestion question) => JsonSerializer.Serialize(question);

    public static string Told(ImportReport report) =>
        string.Join('\n', report.Changed.Select(note => $"changed {note}").Concat(report.Refused.Select(note => $"refused {note}")));
}
