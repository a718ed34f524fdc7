using PdfSharp.Drawing;

namespace TrainingPaths.Core.Paths.Sheets;

/// <summary>A box as a pen finds it: square, white, with a line that a copier keeps.</summary>
internal static class TickBox
{
    private const double Side = 0.78;

    /// <param name="size">Of the text beside it, in points.</param>
    public static void Draw(XGraphics graphics, char box, double size, double left, double baseline)
    {
        var side = Side * size;
        var (x, y) = (left + 0.06 * size, baseline + 0.06 * size - side);
        var pen = new XPen(XColor.FromArgb(0x1D, 0x2B, 0x36), 0.9);
        graphics.DrawRectangle(pen, x, y, side, side);
        if (box == SheetRun.Boxes[1])
            graphics.DrawLines(pen, [new(x + side * 0.2, y + side * 0.55), new(x + side * 0.42, y + side * 0.78), new(x + side * 0.82, y + side * 0.22)]);
    }
}
