using System.Net;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace TrainingPaths.Core.Paths.Rendering;

/// <summary>Writes a table that scrolls sideways on a phone, reachable by keyboard and named by its column headings; alignment is a class, for styles are not allowed.</summary>
internal sealed class TableRenderer : HtmlObjectRenderer<Table>
{
    protected override void Write(HtmlRenderer renderer, Table obj)
    {
        renderer.EnsureLine();
        renderer.WriteLine($"<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{WebUtility.HtmlEncode(NameOf(obj))}\">");
        renderer.WriteLine("<table>");
        var rows = obj.OfType<TableRow>().ToArray();
        Section(renderer, obj, "thead", rows.Where(row => row.IsHeader));
        Section(renderer, obj, "tbody", rows.Where(row => !row.IsHeader));
        renderer.WriteLine("</table>");
        renderer.WriteLine("</div>");
    }

    private static void Section(HtmlRenderer renderer, Table table, string tag, IEnumerable<TableRow> rows)
    {
        var written = rows.ToArray();
        if (written.Length == 0)
            return;
        renderer.WriteLine($"<{tag}>");
        foreach (var row in written)
        {
            renderer.WriteLine("<tr>");
            for (var i = 0; i < row.Count; i++)
                Cell(renderer, (TableCell)row[i], row.IsHeader, AlignmentOf(table, i));
            renderer.WriteLine("</tr>");
        }
        renderer.WriteLine($"</{tag}>");
    }

    private static void Cell(HtmlRenderer renderer, TableCell cell, bool header, string alignment)
    {
        renderer.Write(header ? $"<th scope=\"col\"{alignment}>" : $"<td{alignment}>");
        var implicitParagraph = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = true;
        renderer.WriteChildren(cell);
        renderer.ImplicitParagraph = implicitParagraph;
        renderer.WriteLine(header ? "</th>" : "</td>");
    }

    private static string AlignmentOf(Table table, int column) =>
        (column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null) switch
        {
            TableColumnAlign.Center => " class=\"align-center\"",
            TableColumnAlign.Right => " class=\"align-right\"",
            _ => "",
        };

    private static string NameOf(Table table) =>
        string.Join(", ", table.OfType<TableRow>().First().Descendants<ParagraphBlock>().Select(cell => Words.Text(cell.Inline!).Trim()).Where(text => text != ""));
}
