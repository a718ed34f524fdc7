using PdfSharp.Drawing;

namespace TrainingPaths.Core.Paths.Sheets;

/// <summary>The foot of each page: from which path and version the sheet comes, its licence, and which page of how many. A sheet travels without its path.</summary>
internal static class SheetFoot
{
    private const double LineTop = SheetPages.Bottom + 8, TextTop = LineTop + 4;

    public static void DrawRule(XGraphics graphics) => graphics.DrawLine(new XPen(PrintedStyle.Line, 0.5), SheetPages.Left, LineTop, SheetPages.Right, LineTop);

    public static void Draw(XGraphics graphics, SheetDocument sheet, int page, int? count)
    {
        var style = PrintedStyle.Foot;
        var text = new PrintedText(style);
        var number = text.Lines([new SheetRun($"{page} / {count ?? page}", Strong: true)], SheetPages.Right - SheetPages.Left)[0];
        UntaggedLine.Draw(graphics, number, style, SheetPages.Right - number.Width, TextTop);
        var top = TextTop;
        foreach (var line in text.Lines([new SheetRun(sheet.Imprint)], SheetPages.Right - SheetPages.Left - number.Width - 12))
        {
            UntaggedLine.Draw(graphics, line, style, SheetPages.Left, top);
            top += style.LineHeight;
        }
    }
}
