using PdfSharp.Drawing;
using QRCoder;

namespace TrainingPaths.Core.Certificates;

/// <summary>A QR code as one vector shape: sharp on any printer, and the white paper around it is its quiet zone.</summary>
internal static class QrDrawing
{
    private const int QuietModules = 4;

    public static void Draw(XGraphics graphics, XRect box, string content)
    {
        using var code = new QRCodeGenerator().CreateQrCode(content, QRCodeGenerator.ECCLevel.M);
        var count = code.ModuleMatrix.Count - 2 * QuietModules;
        var module = box.Width / count;
        var dark = new XGraphicsPath { FillMode = XFillMode.Winding };
        for (var row = 0; row < count; row++)
        {
            for (var column = 0; column < count; column++)
            {
                var start = column;
                while (column < count && code.ModuleMatrix[row + QuietModules][column + QuietModules]) column++;
                // Slightly taller than a module: viewers draw a white hair between shapes that only touch.
                if (column > start) dark.AddRectangle(box.Left + start * module, box.Top + row * module, (column - start) * module, module * 1.03);
            }
        }
        graphics.DrawPath(XBrushes.Black, dark);
    }
}
