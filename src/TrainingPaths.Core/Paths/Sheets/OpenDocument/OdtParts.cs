using System.Xml.Linq;

namespace TrainingPaths.Core.Paths.Sheets;

/// <summary>The parts of the package that are not styles: what the sheet says, what it says of itself, and the list of parts (OpenDocument 1.3, part 2, 4; part 3, 3.1).</summary>
internal static class OdtParts
{
    private static readonly string[] Parts = ["content.xml", "styles.xml", "meta.xml"];

    public static XElement Content(SheetDocument sheet, OdtPictures pictures)
    {
        var blocks = new OdtBlocks(pictures);
        XElement[] text = [OdtBlocks.Heading(1, [new SheetRun(sheet.Title)]), .. blocks.Of(sheet.Blocks)];
        return Odf.Root("document-content", new XElement(Odf.Office + "automatic-styles", OdtAutomaticStyles.All(), blocks.ColumnStyles), new XElement(Odf.Office + "body", new XElement(Odf.Office + "text", text)));
    }

    public static XElement Meta(SheetDocument sheet) => Odf.Root("document-meta", new XElement(
        Odf.Office + "meta",
        new XElement(Odf.Meta + "generator", "TrainingPaths"),
        new XElement(Odf.Dc + "title", sheet.Title),
        new XElement(Odf.Dc + "description", $"{sheet.Summary} {sheet.Imprint}".Trim()),
        new XElement(Odf.Meta + "initial-creator", string.Join(", ", sheet.Authors)),
        new XElement(Odf.Meta + "creation-date", $"{sheet.Day:yyyy-MM-dd}T12:00:00"),
        new XElement(Odf.Dc + "date", $"{sheet.Day:yyyy-MM-dd}T12:00:00"),
        new XElement(Odf.Dc + "language", $"{sheet.Language}-{OdtStyles.CountryOf(sheet.Language)}")));

    public static XElement Manifest(IEnumerable<string> pictures) => new(
        Odf.Manifest + "manifest",
        new XAttribute(XNamespace.Xmlns + "manifest", Odf.Manifest), new XAttribute(Odf.Manifest + "version", Odf.Version),
        File("/", OdtPackage.ContentType, new XAttribute(Odf.Manifest + "version", Odf.Version)),
        Parts.Select(part => File(part, "text/xml")),
        pictures.Select(picture => File(picture, OdtPictures.ContentTypeOf(picture))));

    private static XElement File(string path, string type, params object[] more) => new(
        Odf.Manifest + "file-entry", new XAttribute(Odf.Manifest + "full-path", path), new XAttribute(Odf.Manifest + "media-type", type), more);
}
