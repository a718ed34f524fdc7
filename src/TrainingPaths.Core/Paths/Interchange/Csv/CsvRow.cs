using TrainingPaths.Core.Paths.Interchange.Reading;

namespace TrainingPaths.Core.Paths.Interchange.Csv;

/// <summary>One row by its columns' names.</summary>
internal sealed class CsvRow(Dictionary<string, int> headings, string[] cells)
{
    /// <summary>Empty when the column or the cell is not there.</summary>
    public string this[string column] => headings.TryGetValue(column, out var at) && at < cells.Length ? CsvCells.In(cells[at].Trim(' ')) : "";

    /// <summary>A cell that a table program would run, and that nothing neutralises. A negative number is none.</summary>
    public bool HasRawFormula => cells.Any(cell => CsvCells.IsFormula(cell) && PointsRead.Number(cell) is null);

    /// <summary>From 1; 1 for a column that is not there.</summary>
    public int Column(string column) => headings.TryGetValue(column, out var at) ? at + 1 : 1;

    /// <summary>The cells of a numbered column, up to the last one that says something.</summary>
    public List<string> Numbered(string name)
    {
        var all = Enumerable.Range(1, ImportLimits.MostParts).Select(number => this[CsvColumns.Numbered(name, number)]).ToList();
        return all[..(all.FindLastIndex(cell => cell.Length > 0) + 1)];
    }
}
