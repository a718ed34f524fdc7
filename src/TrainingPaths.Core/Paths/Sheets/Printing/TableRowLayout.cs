namespace TrainingPaths.Core.Paths.Sheets;

/// <summary>A row whose cells are cut into lines for the widths of their columns.</summary>
internal sealed record TableRowLayout(IReadOnlyList<IReadOnlyList<PrintedLine>> Cells, PrintedStyle Style, bool IsHeader, bool IsFilledInByHand)
{
    private const double Above = 3.5, Below = 4;

    // Room for handwriting, as on the page of the site.
    private const double LowestToFillIn = 25;

    public double Height => Math.Max(IsFilledInByHand ? LowestToFillIn : 0, Cells.Max(cell => cell.Count) * Style.LineHeight + Above + Below);

    /// <summary>From the top of the row to the top of its first line.</summary>
    public static double Inset => Above;

    public static TableRowLayout Of(SheetRow row, double[] widths, bool header)
    {
        var style = PrintedStyle.Cell(widths.Length, header);
        var text = new PrintedText(style);
        return new TableRowLayout(
            [.. row.Cells.Select((cell, i) => text.Lines(cell, widths[i] - TableWidths.Padding))],
            style, header, !header && row.Cells.Any(IsToFillIn));
    }

    /// <summary>An empty cell, or one of dots.</summary>
    public static bool IsToFillIn(IReadOnlyList<SheetRun> cell) => cell.All(run => run.Text.All(c => c is '\u2026' or ' ' or '/'));

    /// <summary>A row that no page holds is the only one that is cut: what fits, and the rest as a row of its own.</summary>
    public (TableRowLayout Now, TableRowLayout Later) CutAt(double height)
    {
        var lines = Math.Max(1, (int)((height - Above - Below) / Style.LineHeight));
        return (this with { Cells = [.. Cells.Select(cell => cell.Take(lines).ToArray())] }, this with { Cells = [.. Cells.Select(cell => cell.Skip(lines).ToArray())] });
    }
}
