using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Interchange;

namespace TrainingPaths.Web.CommandLine;

/// <summary>What <c>questions-check</c> understood of a file: JSON for a program (docs/questions-interchange.md), or sentences for a person.</summary>
internal static class QuestionsCheckWords
{
    // For terminals and tools, never for a page: accents stay readable.
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static string Json(ImportReport report) => JsonSerializer.Serialize(
        new
        {
            Items = report.Items.Select(Item),
            Refused = report.Refused.Select(note => new { note.Line, note.Column, note.Reason }),
            Changed = report.Changed.Select(note => new { note.Line, note.Column, note.Title, note.Rule, note.Reason }),
        },
        Options);

    public static string Text(ImportReport report)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"Format : {NameOf(report.Format)}");
        foreach (var item in report.Items)
            text.AppendLine(CultureInfo.InvariantCulture, $"{item.Source.Line}:{item.Source.Column} reprise {Kind(item.Question.Kind)} « {Short(item.Question.Text)} »");
        foreach (var note in report.Changed)
            text.AppendLine(Line("modifié", note));
        foreach (var note in report.Refused)
            text.AppendLine(Line("refusé", note));
        if (report.NotesLeftOut > 0)
            text.AppendLine(CultureInfo.InvariantCulture, $"… et {report.NotesLeftOut} autre(s) remarque(s)");
        return text.Append(CultureInfo.InvariantCulture, $"{report.Items.Count} question(s) reprise(s), {report.Changed.Count} modification(s), {report.Refused.Count} refus").ToString();
    }

    private static object Item(ImportedQuestion item)
    {
        var (source, question) = (item.Source, item.Question);
        return new
        {
            Type = question.Kind,
            source.Title,
            Stem = question.Text,
            question.Id,
            source.Line,
            source.Column,
            Options = question.Options is null ? null : source.Options.Select(option => new { option.Text, option.Correct, option.Fraction, option.Feedback }),
            question.Items,
            question.Pairs,
            question.Others,
            question.Answer,
            question.Tolerance,
            question.Unit,
            question.Accepted,
            question.Gaps,
            question.Scale,
            question.Grid,
            question.Example,
            source.Feedback,
            Points = question.Points ?? 1,
            Partial = question.Partial ?? false,
            question.Penalty,
            Tags = question.Tags ?? [],
            question.Objective,
            question.Review,
            Media = item.Media.Select(media => new { media.Path, media.ContentType, Bytes = media.Bytes.Length }),
        };
    }

    private static string Line(string what, ImportNote note) =>
        string.Create(CultureInfo.InvariantCulture, $"{note.Line}:{note.Column} {what} {note.Rule}{(note.Title.Length > 0 ? $" « {note.Title} »" : "")} {note.Reason}");

    private static string Kind(QuestionKind kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());

    private static string NameOf(ExchangeFormat? format) => format switch
    {
        ExchangeFormat.Gift => "GIFT",
        ExchangeFormat.Aiken => "Aiken",
        ExchangeFormat.MoodleXml => "Moodle XML",
        ExchangeFormat.Qti12 => "QTI 1.2",
        ExchangeFormat.Qti22 => "QTI 2.2",
        ExchangeFormat.Csv => "tableau CSV",
        _ => "inconnu",
    };

    private static string Short(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= 80 ? line : string.Concat(line.AsSpan(0, char.IsHighSurrogate(line[79]) ? 79 : 80), "…");
    }
}
