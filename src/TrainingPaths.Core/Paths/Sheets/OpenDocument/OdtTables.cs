using System.Globalization;
using System.Xml.Linq;

namespace TrainingPaths.Core.Paths.Sheets;

/// <summary>Writes tables as wide as the page, with columns shared as in the PDF, headings that each page repeats, and rows that no page cuts (OpenDocument 1.3, part 3, 9.1).</summary>
internal sealed class OdtTables
{
    private readonly List<XElement> styles = [];
    private int count;

    public IEnumerable<XElement> Styles => styles;

    public XElement Of(SheetTable table)
    {
        var name = $"Table{++count}";
        return new XElement(
            Odf.Table + "table", new XAttribute(Odf.Table + "name", name), new XAttribute(Odf.Table + "style-name", OdtStyleNames.Table),
            Columns(table, name),
            table.Head.Count > 0 ? new XElement(Odf.Table + "table-header-rows", table.Head.Select(row => Row(table, row, head: true))) : null,
            table.Body.Select(row => Row(table, row, head: false)));
    }

    private IEnumerable<XElement> Columns(SheetTable table, string name)
    {
        foreach (var (width, i) in TableWidths.Of(table, SheetPages.Right - SheetPages.Left).Select((width, i) => (width, i)))
        {
            var style = $"{name}.{i + 1}";
            styles.Add(new XElement(
                Odf.Style + "style", new XAttribute(Odf.Style + "name", style), new XAttribute(Odf.Style + "family", "table-column"),
                new XElement(Odf.Style + "table-column-properties", new XAttribute(Odf.Style + "column-width", string.Create(CultureInfo.InvariantCulture, $"{width:0.0}pt")), new XAttribute(Odf.Style + "rel-column-width", string.Create(CultureInfo.InvariantCulture, $"{width * 10:0}*")))));
            yield return new XElement(Odf.Table + "table-column", new XAttribute(Odf.Table + "style-name", style));
        }
    }

    private static XElement Row(SheetTable table, SheetRow row, bool head) => new(
        Odf.Table + "table-row", new XAttribute(Odf.Table + "style-name", OdtStyleNames.Row),
        row.Cells.Select((cell, i) => new XElement(
            Odf.Table + "table-cell",
            new XAttribute(Odf.Table + "style-name", head ? OdtStyleNames.HeadCell : OdtStyleNames.Cell),
            new XAttribute(Odf.Office + "value-type", "string"),
            Odf.Paragraph(OdtStyleNames.CellText(head, table.Columns[i]), OdtRuns.Of(cell)))));
}
