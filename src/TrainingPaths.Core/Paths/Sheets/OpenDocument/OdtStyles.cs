using System.Globalization;
using System.Xml.Linq;
using static TrainingPaths.Core.Paths.Sheets.OdtStyleNames;

namespace TrainingPaths.Core.Paths.Sheets;

/// <summary>The look of an editable sheet (OpenDocument 1.3, part 3, 16): that of the PDF, in a typeface that every office has, and the foot of each page.</summary>
internal static class OdtStyles
{
    internal const string Sunk = "#e9eee9", Line = "0.6pt solid #6f7c82";
    private const string Ink = "#1d2b36", Primary = "#0e5a54", Muted = "#4f606b";
    private const int Levels = 6;

    private static readonly bool[] HeadOrBody = [true, false];

    public static string CountryOf(string language) => language == "fr" ? "FR" : "GB";

    public static XElement Of(SheetDocument sheet) => Odf.Root(
        "document-styles",
        new XElement(Odf.Office + "font-face-decls", new XElement(Odf.Style + "font-face", A(Odf.Style, "name", "Arial"), A(Odf.Svg, "font-family", "Arial"), A(Odf.Style, "font-family-generic", "swiss"))),
        new XElement(Odf.Office + "styles", Defaults(sheet.Language), Paragraphs(), Characters(), Lists(), Graphics()),
        new XElement(Odf.Office + "automatic-styles", Page()),
        new XElement(Odf.Office + "master-styles", new XElement(
            Odf.Style + "master-page", A(Odf.Style, "name", "Standard"), A(Odf.Style, "page-layout-name", "Sheet"), new XElement(Odf.Style + "footer", Footer(sheet)))));

    private static XElement Footer(SheetDocument sheet) => Odf.Paragraph(
        Foot, sheet.Imprint, new XElement(Odf.Text + "tab"), new XElement(Odf.Text + "page-number", A(Odf.Text, "select-page", "current"), "1"), " / ", new XElement(Odf.Text + "page-count", "1"));

    private static XElement[] Defaults(string language) =>
    [
        new(Odf.Style + "default-style", A(Odf.Style, "family", "paragraph"), Letters(10.5, A(Odf.Style, "font-name", "Arial"), A(Odf.Fo, "language", language), A(Odf.Fo, "country", CountryOf(language)), A(Odf.Fo, "color", Ink))),
        Named("Standard", "paragraph", null),
    ];

    private static IEnumerable<XElement> Paragraphs() =>
    [
        Named(Body, "paragraph", "Standard", Spacing(0, 6, A(Odf.Fo, "line-height", "130%"))),
        .. new[] { (Size: 20.0, Before: 0.0, Colour: Primary), (14, 14, Ink), (11.5, 10, Ink), (10.5, 8, Muted) }.Select((heading, i) => Named(
            Heading(i + 1), "paragraph", "Standard", A(Odf.Style, "default-outline-level", i + 1), A(Odf.Style, "next-style-name", Body),
            Spacing(heading.Before, 4, A(Odf.Fo, "keep-with-next", "always")), Letters(heading.Size, A(Odf.Fo, "font-weight", "bold"), A(Odf.Fo, "color", heading.Colour)))),
        Named(Rule, "paragraph", "Standard", Spacing(6, 6, A(Odf.Fo, "border-bottom", Line))),
        Named(Foot, "paragraph", "Standard", Spacing(0, 0, A(Odf.Fo, "border-top", Line), A(Odf.Fo, "padding-top", "3pt"),
            new XElement(Odf.Style + "tab-stops", new XElement(Odf.Style + "tab-stop", A(Odf.Style, "position", "176mm"), A(Odf.Style, "type", "right")))), Letters(8, A(Odf.Fo, "color", Muted))),
        .. from head in HeadOrBody
           from alignment in Enum.GetValues<SheetAlignment>()
           select Named(CellText(head, alignment), "paragraph", "Standard", Spacing(0, 0, A(Odf.Fo, "text-align", alignment switch { SheetAlignment.Left => "start", SheetAlignment.Right => "end", _ => "center" })),
               Letters(9.5, head ? A(Odf.Fo, "font-weight", "bold") : null)),
    ];

    private static XElement[] Characters() =>
    [
        Named(Strong, "text", null, new XElement(Odf.Style + "text-properties", A(Odf.Fo, "font-weight", "bold"))),
        Named(Emphasis, "text", null, new XElement(Odf.Style + "text-properties", A(Odf.Fo, "font-style", "italic"))),
        Named(Code, "text", null, new XElement(Odf.Style + "text-properties", A(Odf.Fo, "background-color", Sunk))),
        Named(Link, "text", null, new XElement(Odf.Style + "text-properties", A(Odf.Fo, "color", Primary), A(Odf.Style, "text-underline-style", "solid"))),
    ];

    private static IEnumerable<XElement> Lists() =>
    [
        ListStyle(Bullets, level => new XElement(Odf.Text + "list-level-style-bullet", A(Odf.Text, "bullet-char", level % 2 == 1 ? "•" : "–"))),
        ListStyle(Numbers, _ => new XElement(Odf.Text + "list-level-style-number", A(Odf.Style, "num-format", "1"), A(Odf.Style, "num-suffix", "."))),
        // No mark of its own: the box is in the text.
        ListStyle(Boxes, _ => new XElement(Odf.Text + "list-level-style-number", A(Odf.Style, "num-format", ""))),
    ];

    private static XElement ListStyle(string name, Func<int, XElement> level) => new(Odf.Text + "list-style", A(Odf.Style, "name", name), Enumerable.Range(1, Levels).Select(number =>
    {
        var style = level(number);
        var indent = string.Create(CultureInfo.InvariantCulture, $"{number * 6}mm");
        style.Add(A(Odf.Text, "level", number));
        style.Add(new XElement(
            Odf.Style + "list-level-properties", A(Odf.Text, "list-level-position-and-space-mode", "label-alignment"),
            new XElement(Odf.Style + "list-level-label-alignment", A(Odf.Text, "label-followed-by", name == Boxes ? "nothing" : "listtab"), A(Odf.Text, "list-tab-stop-position", indent), A(Odf.Fo, "text-indent", "-6mm"), A(Odf.Fo, "margin-left", indent))));
        return style;
    }));

    private static XElement Graphics() =>
        Named(Picture, "graphic", null, new XElement(Odf.Style + "graphic-properties", A(Odf.Style, "vertical-pos", "top"), A(Odf.Style, "vertical-rel", "baseline")));

    private static XElement Page() => new(
        Odf.Style + "page-layout", A(Odf.Style, "name", "Sheet"),
        new XElement(Odf.Style + "page-layout-properties", A(Odf.Fo, "page-width", "210mm"), A(Odf.Fo, "page-height", "297mm"), A(Odf.Style, "print-orientation", "portrait"),
            A(Odf.Fo, "margin-top", "17mm"), A(Odf.Fo, "margin-bottom", "10mm"), A(Odf.Fo, "margin-left", "17mm"), A(Odf.Fo, "margin-right", "17mm")),
        new XElement(Odf.Style + "footer-style", new XElement(Odf.Style + "header-footer-properties", A(Odf.Fo, "min-height", "8mm"), A(Odf.Fo, "margin-top", "4mm"))));

    private static XElement Named(string name, string family, string? parent, params object?[] content) => new(
        Odf.Style + "style", A(Odf.Style, "name", name), A(Odf.Style, "display-name", name.Replace("_20_", " ", StringComparison.Ordinal)), A(Odf.Style, "family", family),
        parent is null ? null : A(Odf.Style, "parent-style-name", parent), content);

    private static XElement Spacing(double before, double after, params object?[] content) => new(
        Odf.Style + "paragraph-properties", A(Odf.Fo, "margin-top", Points(before)), A(Odf.Fo, "margin-bottom", Points(after)), content);

    private static XElement Letters(double size, params object?[] content) => new(Odf.Style + "text-properties", A(Odf.Fo, "font-size", Points(size)), content);

    private static string Points(double value) => string.Create(CultureInfo.InvariantCulture, $"{value}pt");

    private static XAttribute A(XNamespace space, string name, object value) => new(space + name, value);
}
