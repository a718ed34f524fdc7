using PdfSharp.Drawing;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Certificates;

/// <summary>
/// « La rue » in thin lines: a module is a house, a step is a window, and on a certificate they are all lit. Outlines carry the drawing, so that
/// it reads the same in black and white.
/// </summary>
internal static class StreetBand
{
    // In units of one window's pitch.
    private const double WindowWidth = 0.58, DoorWidth = 0.62, Wall = 0.36, Gap = 0.9, WidestGap = 2.6;
    private const double LargestPitch = 5 * TaggedPage.Millimetre;
    private const double RoofShare = 0.32;

    private static readonly XColor Ink = XColor.FromArgb(0x1D, 0x2B, 0x36);
    private static readonly XBrush Lit = new XSolidBrush(XColor.FromArgb(0xFF, 0xD2, 0x7A));

    public static void Draw(XGraphics graphics, XRect box, IReadOnlyList<int> stepsPerModule)
    {
        var line = new XPen(Ink, 0.7) { LineJoin = XLineJoin.Round };
        var rows = stepsPerModule.Sum() switch { <= 22 => 1, <= 64 => 2, _ => 3 };
        var widths = stepsPerModule.Select(steps => HouseWidth(Columns(steps, rows))).ToArray();
        var gaps = Math.Max(1, widths.Length - 1);
        var pitch = Math.Min(LargestPitch, box.Width / (widths.Sum() + gaps * Gap));
        // From three houses on, the street reaches both ends; one or two would only look lost.
        var room = (box.Width - widths.Sum() * pitch) / gaps;
        var gap = widths.Length > 2 ? room : Math.Min(WidestGap * pitch, room);

        var left = box.Left;
        for (var i = 0; i < widths.Length; i++)
        {
            var house = new XRect(left, box.Top, widths[i] * pitch, box.Height);
            DrawHouse(graphics, line, house, pitch, stepsPerModule[i], rows, roof: i % 3);
            left = house.Right + gap;
        }
        graphics.DrawLine(line, box.Left, box.Bottom, box.Right, box.Bottom);
    }

    private static int Columns(int steps, int rows) => Math.Max(1, (steps + rows - 1) / rows);

    private static double HouseWidth(int columns) => columns + DoorWidth + 2 * Wall;

    private static void DrawHouse(XGraphics graphics, XPen line, XRect house, double pitch, int steps, int rows, int roof)
    {
        var eaves = house.Top + house.Height * RoofShare;
        var outline = new XGraphicsPath();
        outline.AddLines(Outline(house, eaves, roof, pitch * 0.5));
        graphics.DrawPath(line, outline);
        graphics.DrawLine(line, house.Left, eaves, house.Right, eaves);

        var storey = (house.Bottom - eaves) / rows;
        var door = DoorWidth * pitch;
        graphics.DrawRectangle(line, house.Left + Wall * pitch, house.Bottom - storey * 0.68, door, storey * 0.68);
        var firstColumn = house.Left + (Wall + DoorWidth + (1 - WindowWidth) * 0.7) * pitch;
        var height = Math.Min(storey * 0.52, WindowWidth * pitch * 1.35);
        for (var step = 0; step < steps; step++)
        {
            var column = step % Columns(steps, rows);
            var row = step / Columns(steps, rows);
            graphics.DrawRectangle(line, Lit, firstColumn + column * pitch, eaves + row * storey + storey * 0.2, WindowWidth * pitch, height);
        }
    }

    private static XPoint[] Outline(XRect house, double eaves, int roof, double inset) => roof switch
    {
        0 => [new(house.Left, house.Bottom), new(house.Left, eaves), new(house.Left + house.Width / 2, house.Top), new(house.Right, eaves), new(house.Right, house.Bottom)],
        1 => [new(house.Left, house.Bottom), new(house.Left, eaves), new(house.Left + inset, house.Top + 2), new(house.Right - inset, house.Top + 2), new(house.Right, eaves), new(house.Right, house.Bottom)],
        _ => [new(house.Left, house.Bottom), new(house.Left, eaves), new(house.Right, house.Top + 1), new(house.Right, house.Bottom)],
    };
}
