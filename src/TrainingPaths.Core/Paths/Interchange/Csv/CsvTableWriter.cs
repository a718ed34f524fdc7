using System.Globalization;
using CsvHelper;
using TrainingPaths.Core.Paths.Interchange.Reading;

namespace TrainingPaths.Core.Paths.Interchange.Csv;

/// <summary>Writes a table of questions for a French spreadsheet: byte order mark, semicolons, no cell that it would run.</summary>
internal static class CsvTableWriter
{
    private static readonly CsvWriterOptions ForSpreadsheets = new() { Separator = ';', WriteByteOrderMark = true };

    public static byte[] Write(IReadOnlyList<ExchangeQuestion> questions)
    {
        var rows = questions.Select(Row).ToList();
        string[] columns = [.. CsvColumns.Single, .. new[] { CsvColumns.Option, CsvColumns.Match, CsvColumns.Feedback }.SelectMany(name => Needed(name, rows))];
        using var bytes = new MemoryStream();
        using (var csv = CsvWriter.Create(bytes, ForSpreadsheets, leaveOpen: true))
        {
            csv.WriteRecord(columns);
            foreach (var row in rows)
                csv.WriteRecord([.. columns.Select(column => CsvCells.Out(row.GetValueOrDefault(column, "")))]);
        }
        return bytes.ToArray();
    }

    private static IEnumerable<string> Needed(string name, List<Dictionary<string, string>> rows) =>
        Enumerable.Range(1, ImportLimits.MostParts).Select(number => CsvColumns.Numbered(name, number)).TakeWhile(column => rows.Exists(row => row.ContainsKey(column)));

    private static Dictionary<string, string> Row(ExchangeQuestion question)
    {
        var row = new Dictionary<string, string>
        {
            [CsvColumns.Id] = question.Id,
            [CsvColumns.Kind] = Kinds.NameOf(question.Kind),
            [CsvColumns.Objective] = question.Objective,
            [CsvColumns.Review] = question.Review,
            [CsvColumns.Text] = question.Text,
            [CsvColumns.Right] = string.Join(", ", question.Options.Select((option, at) => option.Correct ? $"{(char)('A' + at)}" : "").Where(letter => letter.Length > 0)),
            [CsvColumns.Answer] = Number(question.Number?.Answer),
            [CsvColumns.Tolerance] = Number(question.Number?.Tolerance),
            [CsvColumns.Unit] = question.Number?.Unit ?? "",
            [CsvColumns.FeedbackRight] = question.Feedback.Right,
            [CsvColumns.FeedbackWrong] = question.Feedback.Wrong,
            [CsvColumns.Points] = Number(question.Points),
            [CsvColumns.Partial] = question.Partial ? "true" : "",
            [CsvColumns.Penalty] = Number(question.Penalty),
            [CsvColumns.Tags] = CsvLists.Join(question.Tags),
            [CsvColumns.Example] = question.Example,
        };
        Add(row, CsvColumns.Option, [.. question.Options.Select(option => option.Text), .. question.Items, .. question.Accepted, .. question.Scale,
            .. question.Gaps.Select(CsvLists.Join), .. question.Grid.Select(criterion => criterion.Text), .. question.Pairs.Select(pair => pair.Prompt), .. question.Others.Select(_ => "")]);
        Add(row, CsvColumns.Match, [.. question.Grid.Select(criterion => Number(criterion.Points)), .. question.Pairs.Select(pair => pair.Match), .. question.Others]);
        Add(row, CsvColumns.Feedback, [.. question.Options.Select(option => option.Feedback)]);
        return row;
    }

    private static void Add(Dictionary<string, string> row, string name, string[] texts)
    {
        for (var at = 0; at < texts.Length; at++)
            row[CsvColumns.Numbered(name, at + 1)] = texts[at];
    }

    private static string Number(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
