using System.Xml.Linq;

namespace TrainingPaths.Core.Paths.Sheets;

/// <summary>Writes the blocks of a sheet as OpenDocument text, and gathers the widths of its columns.</summary>
internal sealed class OdtBlocks(OdtPictures pictures)
{
    private readonly OdtTables tables = new();
    private int sections;

    public IEnumerable<XElement> ColumnStyles => tables.Styles;

    public IEnumerable<XElement> Of(IEnumerable<SheetBlock> blocks) => blocks.SelectMany(Of);

    public static XElement Heading(int level, IEnumerable<SheetRun> runs) => new(
        Odf.Text + "h", new XAttribute(Odf.Text + "style-name", OdtStyleNames.Heading(level)), new XAttribute(Odf.Text + "outline-level", level), OdtRuns.Of(runs));

    private XElement[] Of(SheetBlock block) => block switch
    {
        SheetHeading heading => [Heading(heading.Level, heading.Text)],
        SheetParagraph paragraph => [Odf.Paragraph(OdtStyleNames.Body, OdtRuns.Of(paragraph.Text))],
        SheetList list => [List(list)],
        SheetTable table => [tables.Of(table)],
        SheetFrame frame => [Section(frame)],
        SheetFigure figure => [Odf.Paragraph(OdtStyleNames.Body, pictures.Of(figure))],
        SheetRule => [Odf.Paragraph(OdtStyleNames.Rule)],
        _ => throw new ArgumentOutOfRangeException(nameof(block)),
    };

    private XElement List(SheetList list) => new(
        Odf.Text + "list",
        new XAttribute(Odf.Text + "style-name", list.Start is not null ? OdtStyleNames.Numbers : list.Items.All(item => item.Box is not null) ? OdtStyleNames.Boxes : OdtStyleNames.Bullets),
        list.Items.Select((item, i) => new XElement(
            Odf.Text + "list-item",
            i == 0 && list.Start is > 1 ? new XAttribute(Odf.Text + "start-value", list.Start) : null,
            Item(item))));

    // The box is a character of the text: it is ticked by typing another over it, one by one.
    private IEnumerable<XElement> Item(SheetItem item)
    {
        if (item.Box is not { } box)
            return item.Blocks.Count > 0 ? Of(item.Blocks) : [Odf.Paragraph(OdtStyleNames.Body)];
        var first = item.Blocks is [SheetParagraph paragraph, ..] ? paragraph.Text : [];
        return [Odf.Paragraph(OdtStyleNames.Body, $"{box} ", OdtRuns.Of(first)), .. Of(item.Blocks.Skip(first.Count > 0 ? 1 : 0))];
    }

    private XElement Section(SheetFrame frame) => new(
        Odf.Text + "section",
        new XAttribute(Odf.Text + "style-name", frame.Kind is null ? OdtStyleNames.Quotation : OdtStyleNames.Block),
        new XAttribute(Odf.Text + "name", $"{frame.Kind ?? "quotation"} {++sections}"),
        Of(frame.Blocks));
}
