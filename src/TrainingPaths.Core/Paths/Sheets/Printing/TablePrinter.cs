using PdfSharp.Drawing;
using PdfSharp.Pdf;
using PdfSharp.UniversalAccessibility;

namespace TrainingPaths.Core.Paths.Sheets;

/// <summary>Prints a table: no row is cut between two pages, and each page repeats the headings of the columns.</summary>
internal sealed class TablePrinter
{
    private static readonly XPen Border = new(PrintedStyle.Line, 0.6);

    private const double HighestRepeatedHead = SheetPages.Height / 3;

    private readonly SheetPages pages;
    private readonly SheetTable table;
    private readonly double left;
    private readonly double[] widths;
    private readonly TableRowLayout[] head;
    private readonly TableRowLayout[] body;

    public TablePrinter(SheetPages pages, SheetTable table, double left, double width)
    {
        (this.pages, this.table, this.left) = (pages, table, left);
        widths = TableWidths.Of(table, width);
        head = [.. table.Head.Select(row => TableRowLayout.Of(row, widths, header: true))];
        body = [.. table.Body.Select(row => TableRowLayout.Of(row, widths, header: false))];
    }

    private double HeadHeight => head.Sum(row => row.Height);

    /// <summary>What stays together: the headings and the first row. A row that no page holds asks for no more than a page.</summary>
    public double FirstHeight => Math.Min(HeadHeight + (body.Length > 0 ? body[0].Height : 0), SheetPages.Height);

    public void Print()
    {
        pages.Need(FirstHeight);
        pages.Block(PdfBlockLevelElementTag.Table, () =>
        {
            Rows(PdfBlockLevelElementTag.TableHeadRowGroup, head);
            Rows(PdfBlockLevelElementTag.TableBodyRowGroup, body);
        });
    }

    private void Rows(PdfBlockLevelElementTag group, TableRowLayout[] rows)
    {
        if (rows.Length == 0)
            return;
        pages.Block(group, () =>
        {
            foreach (var row in rows)
                Whole(row);
        });
    }

    private void Whole(TableRowLayout row)
    {
        if (!pages.HasRoomFor(row.Height) && !row.IsHeader && !pages.AtTop)
        {
            pages.Break();
            if (HeadHeight < HighestRepeatedHead)
            {
                pages.Decoration(RepeatHead);
                pages.Top += HeadHeight;
            }
        }

        if (!pages.HasRoomFor(row.Height) && row.Cells.Max(cell => cell.Count) > 1)
        {
            var (now, rest) = row.CutAt(SheetPages.Bottom - pages.Top);
            Row(now);
            Whole(rest);
            return;
        }

        Row(row);
    }

    private void Row(TableRowLayout row)
    {
        pages.Decoration(() => Frame(row, pages.Top));
        pages.Block(PdfBlockLevelElementTag.TableRow, () =>
        {
            var x = left;
            for (var column = 0; column < widths.Length; x += widths[column++])
                Cell(row, column, x);
        });
        pages.Top += row.Height;
    }

    private void Cell(TableRowLayout row, int column, double x) => pages.Block(row.IsHeader ? PdfBlockLevelElementTag.TableHeaderCell : PdfBlockLevelElementTag.TableDataCell, () =>
    {
        if (row.IsHeader)
            pages.Structure.CurrentStructureElement.Elements["/A"] = ColumnScope();
        Lines(row, column, x, pages.Top, (line, place) => pages.Line(line, row.Style, place.X, place.Y));
    });

    private void Lines(TableRowLayout row, int column, double x, double top, Action<PrintedLine, XPoint> draw)
    {
        var y = top + TableRowLayout.Inset;
        foreach (var line in row.Cells[column])
        {
            var spare = widths[column] - TableWidths.Padding - line.Width;
            draw(line, new XPoint(x + TableWidths.Padding / 2 + (table.Columns[column] switch { SheetAlignment.Right => spare, SheetAlignment.Center => spare / 2, _ => 0 }), y));
            y += row.Style.LineHeight;
        }
    }

    // ISO 32000-1, 14.8.5.7: a heading is that of its column.
    private PdfDictionary ColumnScope()
    {
        var scope = new PdfDictionary(pages.Current.Owner);
        scope.Elements.SetName("/O", "/Table");
        scope.Elements.SetName("/Scope", "/Column");
        return scope;
    }

    // Once is enough for who listens: a repeated heading is decoration.
    private void RepeatHead()
    {
        var top = pages.Top;
        foreach (var row in head)
        {
            Frame(row, top);
            var x = left;
            for (var column = 0; column < widths.Length; x += widths[column++])
                Lines(row, column, x, top, (line, place) => UntaggedLine.Draw(pages.Graphics, line, row.Style, place.X, place.Y));
            top += row.Height;
        }
    }

    private void Frame(TableRowLayout row, double top)
    {
        var x = left;
        foreach (var width in widths)
        {
            if (row.IsHeader)
                pages.Graphics.DrawRectangle(Border, PrintedStyle.Sunk, x, top, width, row.Height);
            else
                pages.Graphics.DrawRectangle(Border, x, top, width, row.Height);
            x += width;
        }
    }
}
