namespace TrainingPaths.Core.Paths.Sheets;

/// <summary>Shares the width of a page between the columns of a table: each gets what its longest word needs, then what its text would like, as browsers do.</summary>
internal static class TableWidths
{
    /// <summary>Space left and right of a cell's text together, in points.</summary>
    public const double Padding = 9;

    private const double Narrowest = 20;

    // Two or three words stay on one line beside a column of sentences.
    private const double ShortText = 80;

    // What a hand needs for a few words, where the page has it.
    private const double BestToFillIn = 130;

    /// <returns>Points, which sum to the width.</returns>
    public static double[] Of(SheetTable table, double width)
    {
        var columns = table.Columns.Count;
        var wishes = Enumerable.Range(0, columns).Select(column => Wish(table, column)).ToArray();
        var generous = wishes.Select(wish => wish with { Least = Math.Max(wish.Least, Math.Min(wish.Best, ShortText)) }).ToArray();
        if (generous.Sum(wish => wish.Least) <= width)
            wishes = generous;
        var least = wishes.Sum(wish => wish.Least);
        // Where even the longest words do not fit, every column gives in proportion, and words are cut.
        if (least >= width)
            return [.. wishes.Select(wish => wish.Least * width / least)];
        var more = wishes.Sum(wish => wish.Best - wish.Least);
        // Room beyond what the text would like goes to all alike: people write in it.
        var spare = Math.Max(0, width - least - more);
        var share = more == 0 ? 0 : Math.Min(1, (width - least) / more);
        return [.. wishes.Select(wish => wish.Least + share * (wish.Best - wish.Least) + spare / columns)];
    }

    private static (double Least, double Best) Wish(SheetTable table, int column)
    {
        (double Least, double Best) most = (Narrowest, Narrowest);
        foreach (var (row, header) in table.Head.Select(row => (row, true)).Concat(table.Body.Select(row => (row, false))))
        {
            var (least, best) = new PrintedText(PrintedStyle.Cell(table.Columns.Count, header)).Widths(row.Cells[column]);
            most = (Math.Max(most.Least, least + Padding), Math.Max(most.Best, best + Padding));
        }

        return table.Body.All(row => TableRowLayout.IsToFillIn(row.Cells[column])) ? most with { Best = Math.Max(most.Best, BestToFillIn) } : most;
    }
}
