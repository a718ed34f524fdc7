using AngleSharp.Dom;
using TrainingPaths.Core.Paths.Interchange.Reading;

namespace TrainingPaths.Core.Paths.Interchange.Texts;

/// <summary>Writes a table as a pipe table. Its first row becomes its heading: Markdown knows no table without.</summary>
internal sealed class MarkdownTable(MarkdownInlines inlines, ItemReading item)
{
    private const int MostColumns = 12;

    public string Of(IElement table)
    {
        var rows = table.QuerySelectorAll("tr").Select(row => row.Children.Where(cell => cell.LocalName is "td" or "th").Select(Cell).ToArray()).Where(cells => cells.Length > 0).ToList();
        if (rows.Count == 0)
            return inlines.Of(table.ChildNodes);
        var columns = rows.Max(row => row.Length);
        if (columns > MostColumns)
            throw new ItemRefusedException("import.table", $"Un tableau a {columns} colonnes ; au plus {MostColumns} tiennent dans nos pages.");
        if (table.QuerySelector("th") is null)
            item.Changed("import.table", "La première ligne d'un tableau sans en-tête est devenue son en-tête.");
        var lines = rows.Select(row => $"| {string.Join(" | ", Enumerable.Range(0, columns).Select(at => at < row.Length ? row[at] : ""))} |").ToList();
        lines.Insert(1, "|" + string.Concat(Enumerable.Repeat(" --- |", columns)));
        var caption = table.QuerySelector("caption") is { } title ? inlines.Of(title.ChildNodes) + "\n\n" : "";
        return caption + string.Join('\n', lines);
    }

    private string Cell(IElement cell) => inlines.Of(cell.ChildNodes).Replace("  \n", " ", StringComparison.Ordinal).Replace('\n', ' ').Replace("|", "\\|", StringComparison.Ordinal);
}
