using PdfSharp.Drawing;

namespace TrainingPaths.Core.Paths.Sheets;

/// <summary>Draws a line inside a decoration: the foot of a page, the headings that a table repeats.</summary>
internal static class UntaggedLine
{
    public static void Draw(XGraphics graphics, PrintedLine line, PrintedStyle style, double left, double top)
    {
        foreach (var piece in line.Pieces)
        {
            if (piece.Box is { } box)
                TickBox.Draw(graphics, box, style.Size, left, top + style.Ascent);
            else
                graphics.DrawString(piece.Text, piece.Font, style.Brush, left, top + style.Ascent);
            left += piece.Width;
        }
    }
}
