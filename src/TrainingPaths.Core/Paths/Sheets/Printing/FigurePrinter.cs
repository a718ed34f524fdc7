using PdfSharp.Drawing;
using PdfSharp.UniversalAccessibility;

namespace TrainingPaths.Core.Paths.Sheets;

/// <summary>Prints a PNG or JPEG picture. Of any other (SVG and WebP, which the library does not draw) the description is printed in a frame: nobody is left with a hole.</summary>
internal sealed class FigurePrinter(SheetPages pages, Func<string, byte[]?> pictures)
{
    private const double Tallest = 300, Padding = 6;

    // CSS pixels, so that a picture has the size that the page of the site gives it.
    private const double PointsInPixel = 0.75;

    public double HeightOf(SheetFigure figure, double width)
    {
        using var picture = SheetPicture.Open(pictures(figure.Address));
        return picture is null ? InWords(figure, width).Count * PrintedStyle.Body.LineHeight + 2 * Padding : SizeOf(picture, width).Height;
    }

    public void Print(SheetFigure figure, double left, double width)
    {
        pages.Need(HeightOf(figure, width));
        using var picture = SheetPicture.Open(pictures(figure.Address));
        if (picture is null)
            PrintWords(figure, left, width);
        else
            PrintPicture(picture, figure.Description, left, width);
    }

    private void PrintPicture(XImage picture, string description, double left, double width)
    {
        var box = new XRect(new XPoint(left, pages.Top), SizeOf(picture, width));
        pages.Figure(description, box, () => pages.Graphics.DrawImage(picture, box));
        pages.Top = box.Bottom;
    }

    private void PrintWords(SheetFigure figure, double left, double width)
    {
        var lines = InWords(figure, width);
        var height = lines.Count * PrintedStyle.Body.LineHeight + 2 * Padding;
        pages.Decoration(() => pages.Graphics.DrawRectangle(new XPen(PrintedStyle.Line, 0.6), left, pages.Top, width, height));
        pages.Block(PdfBlockLevelElementTag.Paragraph, () =>
        {
            for (var i = 0; i < lines.Count; i++)
                pages.Line(lines[i], PrintedStyle.Body, left + Padding, pages.Top + Padding + i * PrintedStyle.Body.LineHeight);
        });
        pages.Top += height;
    }

    private static IReadOnlyList<PrintedLine> InWords(SheetFigure figure, double width) =>
        new PrintedText(PrintedStyle.Body).Lines([new SheetRun($"[{figure.Description}]", Emphasis: true)], width - 2 * Padding);

    private static XSize SizeOf(XImage picture, double width)
    {
        var scale = Math.Min(PointsInPixel, Math.Min(width / picture.PixelWidth, Tallest / picture.PixelHeight));
        return new XSize(picture.PixelWidth * scale, picture.PixelHeight * scale);
    }
}
