using CsvHelper;
using TrainingPaths.Core.Paths.Interchange.Reading;

namespace TrainingPaths.Core.Paths.Interchange.Csv;

/// <summary>Reads a table of questions, separated by semicolons, commas or tabs: whichever its headings use.</summary>
internal sealed class CsvTableReader(ImportLog log) : IQuestionReader
{
    private const int MostBytesInRow = 1 << 20;

    public IEnumerable<ReadQuestion> Read(byte[] bytes)
    {
        using var table = CsvReader.Create(new StringReader(FileText.Of(bytes, log)), Options());
        if (!Next(table) || Headings(Cells(table)) is not { } headings)
            yield break;
        while (Next(table))
        {
            var cells = Cells(table);
            if (cells.All(string.IsNullOrWhiteSpace))
                continue;
            var row = new CsvRow(headings, cells);
            if (ReadItem.Try(log, new At((int)table.LineNumber, 1), _ => null, row[CsvColumns.Text], item => new CsvQuestion(row, item).Map()) is { } read)
                yield return read;
        }
    }

    private CsvReaderOptions Options() => new()
    {
        HasHeader = false,
        TrackLineNumbers = true,
        MaxRecordSize = MostBytesInRow,
        MalformedData = CsvMalformedDataHandling.Skip,
        OnMalformedRecord = record => log.Refused(new At((int)record.LineNumber, 1), "", "csv.quotes", "Les guillemets de cette ligne sont mal placés, ou ne sont pas fermés : elle n'est pas lue."),
    };

    private static string[] Cells(CsvReader table) => [.. Enumerable.Range(0, table.FieldCount).Select(table.GetString)];

    /// <summary>False at the end, and where the table breaks off: that is said.</summary>
    private bool Next(CsvReader table)
    {
        var line = (int)table.LineNumber + 1;
        try
        {
            return table.Read();
        }
        catch (CsvFormatException)
        {
            log.Refused(new At(line, 1), "", "csv.row", "Une ligne est trop longue, ou un guillemet n'est pas fermé : la suite du tableau n'est pas lue.");
            return false;
        }
    }

    private Dictionary<string, int>? Headings(string[] cells)
    {
        var headings = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var at = 0; at < cells.Length; at++)
        {
            var heading = cells[at].Trim();
            if (heading.Length == 0)
                continue;
            if (!CsvColumns.Knows(heading))
                log.Changed(new At(1, at + 1), heading, "csv.column", $"La colonne « {Shown.Of(heading)} » n'est pas connue : elle n'est pas lue.");
            else if (!headings.TryAdd(heading, at))
                log.Changed(new At(1, at + 1), heading, "csv.column", $"La colonne « {Shown.Of(heading)} » est là deux fois : la première est lue.");
        }
        string[] missing = [.. new[] { CsvColumns.Kind, CsvColumns.Text }.Where(name => !headings.ContainsKey(name))];
        if (missing.Length == 0)
            return headings;
        log.Refused(new At(1, 1), "", "csv.column", $"La première ligne doit nommer les colonnes ; il manque : {string.Join(", ", missing)}.");
        return null;
    }
}
