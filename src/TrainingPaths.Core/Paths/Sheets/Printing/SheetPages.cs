using PdfSharp.Drawing;
using PdfSharp.Pdf;
using PdfSharp.Pdf.Annotations;
using PdfSharp.UniversalAccessibility;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Paths.Sheets;

/// <summary>The pages of a sheet while they are filled from top to bottom: where the next line goes, when a page is full, and what each page says at its foot. Points from the top left.</summary>
internal sealed class SheetPages : IDisposable
{
    private const double Mm = TaggedPage.Millimetre;
    private const double TopMargin = 17 * Mm;

    public const double Left = 17 * Mm, Right = 193 * Mm, Bottom = 279 * Mm;
    public const double Height = Bottom - TopMargin;

    private readonly PdfDocument document;
    private readonly SheetDocument sheet;
    private readonly int? count;
    private readonly List<SideBar> bars = [];
    private TaggedPage page;
    private bool pageHasText;

    /// <param name="count">How many pages there will be; null while that is found out.</param>
    public SheetPages(PdfDocument document, SheetDocument sheet, int? count)
    {
        (this.document, this.sheet, this.count) = (document, sheet, count);
        page = NewPage();
    }

    public double Top { get; set; } = TopMargin;

    public bool AtTop => Top <= TopMargin;

    public int Number => document.PageCount;

    public PdfPage Current => document.Pages[^1];

    public XGraphics Graphics => page.Graphics;

    public StructureBuilder Structure => page.Accessibility.StructureBuilder;

    public bool HasRoomFor(double height) => Top + height <= Bottom;

    /// <summary>Goes to a new page unless what comes fits on this one, or this one is empty.</summary>
    public void Need(double height)
    {
        if (!HasRoomFor(height) && !AtTop)
            Break();
    }

    public void Break()
    {
        Finish();
        page = NewPage();
        (Top, pageHasText) = (TopMargin, false);
        bars.ForEach(bar => bar.From = TopMargin);
    }

    /// <summary>Within an element: what is drawn belongs to it.</summary>
    public void Block(PdfBlockLevelElementTag tag, Action draw)
    {
        Structure.BeginElement(tag);
        draw();
        Structure.End();
    }

    /// <summary>Adds a bar along all that is drawn meanwhile, on however many pages.</summary>
    public void BesideBar(double left, Action draw)
    {
        var bar = new SideBar(left) { From = Top };
        bars.Add(bar);
        draw();
        Draw(bar);
        bars.Remove(bar);
    }

    /// <summary>What a screen reader passes over. Marks and text objects nest (ISO 32000-1, 14.6.1), which the library leaves to its caller.</summary>
    public void Decoration(Action draw)
    {
        Structure.EndMarkedContentsWithId();
        page.Accessibility.BeginGraphicMode();
        Structure.BeginArtifact();
        draw();
        page.Accessibility.BeginGraphicMode();
        Structure.End();
    }

    public void Figure(string description, XRect box, Action draw) => Block(PdfBlockLevelElementTag.Paragraph, () =>
    {
        BeginGraphics(box.Left, box.Top);
        page.Figure(description, box, draw);
    });

    /// <summary>One line whose top is at a height.</summary>
    public void Line(PrintedLine line, PrintedStyle style, double left, double top)
    {
        foreach (var piece in line.Pieces)
        {
            if (piece.Box is { } box)
                Box(box, style, left, top);
            else if (piece.Link is { } link)
                Linked(piece, link, style, left, top);
            else
                Text(piece, style.Brush, left, top + style.Ascent);
            left += piece.Width;
        }
    }

    /// <summary>A box to tick, which reads as its character.</summary>
    public void Box(char box, PrintedStyle style, double left, double top)
    {
        BeginGraphics(left, top + style.Ascent);
        Structure.BeginElement(PdfInlineLevelElementTag.Span);
        Structure.CurrentStructureElement.Elements.SetString("/ActualText", box.ToString());
        TickBox.Draw(Graphics, box, style.Size, left, top + style.Ascent);
        Structure.End();
    }

    public void Dispose() => page.Dispose();

    /// <summary>Ends the last page.</summary>
    public void Finish()
    {
        bars.ForEach(Draw);
        Decoration(() => SheetFoot.Draw(Graphics, sheet, Number, count));
        page.Dispose();
    }

    // The library begins the first mark of a page inside a text object, whatever it marks: a space comes first, so that a drawing never is that one.
    private void BeginGraphics(double left, double top)
    {
        if (!pageHasText)
            Text(new PrintedPiece(" ", PrintFonts.BodyAt(PrintedStyle.Body.Size), 0, null, null), PrintedStyle.Ink, left, top);
        Structure.EndMarkedContentsWithId();
        page.Accessibility.BeginGraphicMode();
    }

    private void Text(PrintedPiece piece, XBrush brush, double left, double baseline)
    {
        pageHasText = true;
        page.Accessibility.BeginTextMode();
        Graphics.DrawString(piece.Text, piece.Font, brush, left, baseline);
    }

    // A decoration is drawn first: the library saves the page's state at the first drawing, and would do so between a mark and its text.
    private TaggedPage NewPage()
    {
        var added = new TaggedPage(document, sheet.Language);
        added.Accessibility.BeginGraphicMode();
        added.Decoration(() => SheetFoot.DrawRule(added.Graphics));
        return added;
    }

    private void Linked(PrintedPiece piece, string link, PrintedStyle style, double left, double top)
    {
        var fromBottom = Graphics.PageSize.Height - top - style.LineHeight;
        var annotation = PdfLinkAnnotation.CreateWebLink(new PdfRectangle(new XRect(left, fromBottom, piece.Width, style.LineHeight)), link);
        // A name at random and the clock, which nobody reads and which would make each file another.
        annotation.Elements.Remove("/NM");
        annotation.Elements.Remove("/M");
        Structure.BeginElement(annotation, PdfLabel.Of(piece.Text.Trim()));
        Text(piece, PrintedStyle.Primary, left, top + style.Ascent);
        Structure.End();
        var baseline = top + style.Ascent + 1.6;
        Decoration(() => Graphics.DrawLine(new XPen(XColor.FromArgb(0x0E, 0x5A, 0x54), 0.5), left, baseline, left + piece.Width, baseline));
    }

    private void Draw(SideBar bar)
    {
        if (Top > bar.From)
            Decoration(() => Graphics.DrawRectangle(PrintedStyle.Primary, bar.Left, bar.From, 2.2, Top - bar.From));
    }

    private sealed class SideBar(double left)
    {
        public double Left { get; } = left;

        public double From { get; set; }
    }
}
