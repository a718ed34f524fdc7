using System.Xml.Linq;
using static TrainingPaths.Core.Paths.Sheets.OdtStyleNames;

namespace TrainingPaths.Core.Paths.Sheets;

/// <summary>How tables and blocks look. They stand with the content (OpenDocument 1.3, part 3, 3.15.3): word processors look for the styles of these families nowhere else.</summary>
internal static class OdtAutomaticStyles
{
    public static XElement[] All() =>
    [
        Style(Table, "table", ("table", [
            A(Odf.Style, "width", "176mm"), A(Odf.Style, "rel-width", "100%"), A(Odf.Table, "align", "margins"), A(Odf.Table, "border-model", "collapsing"), A(Odf.Fo, "margin-top", "4pt"), A(Odf.Fo, "margin-bottom", "8pt")])),
        Style(Row, "table-row", ("table-row", [A(Odf.Style, "min-row-height", "8mm"), A(Odf.Fo, "keep-together", "always")])),
        Style(Cell, "table-cell", ("table-cell", [A(Odf.Fo, "border", OdtStyles.Line), A(Odf.Fo, "padding", "1.3mm")])),
        Style(HeadCell, "table-cell", ("table-cell", [A(Odf.Fo, "border", OdtStyles.Line), A(Odf.Fo, "padding", "1.3mm"), A(Odf.Fo, "background-color", OdtStyles.Sunk)])),
        Style(Block, "section", ("section", [A(Odf.Fo, "background-color", OdtStyles.Sunk), A(Odf.Fo, "margin-left", "4mm"), A(Odf.Fo, "margin-right", "0mm")])),
        Style(Quotation, "section", ("section", [A(Odf.Fo, "margin-left", "8mm"), A(Odf.Fo, "margin-right", "8mm")])),
    ];

    private static XElement Style(string name, string family, (string Kind, XAttribute[] Values) properties) => new(
        Odf.Style + "style", A(Odf.Style, "name", name), A(Odf.Style, "family", family), new XElement(Odf.Style + $"{properties.Kind}-properties", properties.Values));

    private static XAttribute A(XNamespace space, string name, string value) => new(space + name, value);
}
