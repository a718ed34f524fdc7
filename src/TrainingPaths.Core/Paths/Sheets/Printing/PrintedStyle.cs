using PdfSharp.Drawing;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Paths.Sheets;

/// <summary>How a kind of text is printed. Sizes are points.</summary>
/// <param name="LineHeight">From one baseline to the next.</param>
internal sealed record PrintedStyle(double Size, double LineHeight, XBrush Brush, bool Strong = false, bool Title = false)
{
    public static readonly XBrush Ink = Solid(0x1D, 0x2B, 0x36);
    public static readonly XBrush Muted = Solid(0x4F, 0x60, 0x6B);
    public static readonly XBrush Primary = Solid(0x0E, 0x5A, 0x54);
    public static readonly XBrush Sunk = Solid(0xE9, 0xEE, 0xE9);
    public static readonly XColor Line = XColor.FromArgb(0x6F, 0x7C, 0x82);

    public static readonly PrintedStyle Heading1 = new(21, 25, Primary, Title: true);
    public static readonly PrintedStyle Body = new(10.5, 15, Ink);
    public static readonly PrintedStyle Foot = new(8, 10.5, Muted);

    /// <param name="level">2 to 4.</param>
    public static PrintedStyle Heading(int level) => level switch
    {
        2 => new(14, 18, Ink, Title: true),
        3 => new(11.5, 15.5, Ink, Strong: true),
        _ => new(10.5, 15, Muted, Strong: true),
    };

    /// <summary>A table's text grows smaller with its columns, down to what can still be read on paper.</summary>
    public static PrintedStyle Cell(int columns, bool header) => columns switch
    {
        <= 4 => new(10, 13.5, Ink, Strong: header),
        <= 6 => new(9.5, 13, Ink, Strong: header),
        <= 8 => new(9, 12, Ink, Strong: header),
        _ => new(8, 10.5, Ink, Strong: header),
    };

    public XFont FontOf(SheetRun run)
    {
        if (Title)
            return PrintFonts.TitleAt(Size);
        var strong = Strong || run.Strong;
        if (run.Emphasis)
            return PrintFonts.SlantedAt(Size, strong);
        return strong ? PrintFonts.StrongAt(Size) : PrintFonts.BodyAt(Size);
    }

    /// <summary>From the top of a line to its baseline.</summary>
    public double Ascent => (LineHeight - Size) / 2 + Size * 0.82;

    private static XSolidBrush Solid(int red, int green, int blue) => new(XColor.FromArgb(red, green, blue));
}
