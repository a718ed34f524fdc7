using PdfSharp.Drawing;
using PdfSharp.UniversalAccessibility;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Certificates;

/// <summary>
/// Template 1: white, no frame, no medal, because the page is filed with administrative papers. Top to bottom: who delivers it, the street, to
/// whom, what, and how to check it. Positions are millimetres from the top left corner.
/// </summary>
internal sealed class CertificateLayout(TaggedPage page, CertificatePayload facts, PrintedName holder, string qrAddress)
{
    private const double Mm = TaggedPage.Millimetre;
    private const double Left = 25 * Mm, Right = 185 * Mm, Width = Right - Left;
    private const double ValueLeft = Left + 58 * Mm;
    private const double FootTop = 233 * Mm, QrSize = 30 * Mm, QrLeft = Right - QrSize;

    private static readonly XBrush Ink = Solid(0x1D, 0x2B, 0x36);
    private static readonly XBrush Muted = Solid(0x4F, 0x60, 0x6B);
    private static readonly XBrush Primary = Solid(0x0E, 0x5A, 0x54);
    private static readonly XPen Rule = new(XColor.FromArgb(0xB9, 0xC4, 0xC0), 0.5);
    private static readonly double[] NameSizes = [26, 24, 22, 20];
    private static readonly double[] LongNameSizes = [22, 20, 18, 16];

    private const int MostLines = 12;

    private readonly CertificateWords _words = new(facts);

    public void Draw()
    {
        DrawIssuer();
        DrawStreet();
        var top = DrawHolder(72 * Mm);
        top = DrawRows(top + 9 * Mm);
        Paragraph(CertificateWords.WhatItIs, PrintFonts.BodyAt(9.5), Muted, Left, Width, top + 7 * Mm, 14);
        DrawSignatory();
        DrawSeal();
    }

    private void DrawIssuer()
    {
        var top = Paragraph(facts.Issuer.Name, PrintFonts.StrongAt(12), Ink, Left, Width, 20 * Mm, 16);
        foreach (var line in _words.IssuerLines())
            top = Paragraph(line, PrintFonts.BodyAt(9.5), Muted, Left, Width, top, 13.5);
    }

    private void DrawStreet()
    {
        var band = new XRect(Left, 45 * Mm, Width, 12 * Mm);
        page.Figure(_words.StreetDescription, band, () => StreetBand.Draw(page.Graphics, band, facts.TrainingPath.StepsPerModule));
    }

    private double DrawHolder(double top)
    {
        page.Block(PdfBlockLevelElementTag.Heading1, () => top = Lines(CertificateWords.Title, PrintFonts.TitleAt(15), Primary, Left, Width, top, 20));
        top = Paragraph(CertificateWords.DeliveredTo, PrintFonts.BodyAt(11), Muted, Left, Width, top + 2, 18);
        var (font, lines) = FitName();
        page.Block(PdfBlockLevelElementTag.Paragraph, () => top = page.Lines(lines, font, Ink, Left, top, font.Size * 1.2));
        return Paragraph(CertificateWords.Statement, PrintFonts.BodyAt(11), Ink, Left, Width, top + 4, 17);
    }

    private double DrawRows(double top)
    {
        var rows = _words.Rows();
        var values = PrintFonts.StrongAt(11);
        // Long titles and names of structures: smaller before they reach the signatory.
        if (rows.Sum(row => LineBreaks.Wrap(page.Graphics, row.Value, values, Right - ValueLeft).Count) > MostLines) values = PrintFonts.StrongAt(9);
        var padding = values.Size > 9 ? 6 : 3.5;
        page.Block(PdfBlockLevelElementTag.List, () =>
        {
            foreach (var (label, value) in rows)
            {
                var rowTop = top;
                page.Decoration(() => page.Graphics.DrawLine(Rule, Left, rowTop, Right, rowTop));
                page.Block(PdfBlockLevelElementTag.ListItem, () =>
                {
                    page.Block(PdfBlockLevelElementTag.Label, () => Lines(label, PrintFonts.BodyAt(10), Muted, Left, ValueLeft - Left - 8, rowTop + padding + 0.6, 15));
                    page.Block(PdfBlockLevelElementTag.ListBody, () => top = Lines(value, values, Ink, ValueLeft, Right - ValueLeft, rowTop + padding, values.Size + 4));
                });
                top += padding;
            }
        });
        page.Decoration(() => page.Graphics.DrawLine(Rule, Left, top, Right, top));
        return top;
    }

    private void DrawSignatory()
    {
        const double width = QrLeft - Left - 12 * Mm;
        var top = Paragraph(CertificateWords.SignedFor, PrintFonts.BodyAt(10), Muted, Left, width, FootTop, 15);
        top = Paragraph(facts.Issuer.SignatoryName, PrintFonts.StrongAt(11), Ink, Left, width, top + 1, 15);
        Paragraph(facts.Issuer.SignatoryCapacity, PrintFonts.BodyAt(10), Ink, Left, width, top, 15);
    }

    private void DrawSeal()
    {
        var box = new XRect(QrLeft, FootTop, QrSize, QrSize);
        page.Figure(_words.QrDescription, box, () => QrDrawing.Draw(page.Graphics, box, qrAddress));
        var font = PrintFonts.BodyAt(9);
        page.Block(PdfBlockLevelElementTag.Paragraph, () =>
        {
            RightAligned("Vérifier\u00A0: " + _words.VerifyAt, font, Ink, box.Bottom + 8);
            RightAligned("Numéro\u00A0: " + facts.Serial.Grouped, font, Ink, box.Bottom + 20);
        });
    }

    private (XFont Font, List<string> Lines) FitName()
    {
        var attempts = NameSizes.Select(size => (size, most: 1)).Concat(LongNameSizes.Select(size => (size, most: 2)));
        foreach (var (size, most) in attempts)
        {
            var font = PrintFonts.TitleAt(size);
            var lines = LineBreaks.Wrap(page.Graphics, holder.Text, font, Width);
            if (lines.Count <= most) return (font, lines);
        }
        var smallest = PrintFonts.TitleAt(14);
        return (smallest, LineBreaks.Wrap(page.Graphics, holder.Text, smallest, Width));
    }

    private double Paragraph(string text, XFont font, XBrush brush, double left, double width, double top, double lineHeight)
    {
        page.Block(PdfBlockLevelElementTag.Paragraph, () => top = Lines(text, font, brush, left, width, top, lineHeight));
        return top;
    }

    private double Lines(string text, XFont font, XBrush brush, double left, double width, double top, double lineHeight) =>
        page.Lines(LineBreaks.Wrap(page.Graphics, Printable(text, font), font, width), font, brush, left, top, lineHeight);

    private void RightAligned(string text, XFont font, XBrush brush, double top)
    {
        var printable = Printable(text, font);
        page.Lines([printable], font, brush, Right - page.Graphics.MeasureString(printable, font).Width, top, 12);
    }

    private static string Printable(string text, XFont font)
    {
        var printable = PrintableText.Of(text);
        var missing = PrintableText.CharactersWithoutGlyph(printable, font);
        return missing.Length == 0 ? printable : throw new UnprintableFact(text, missing);
    }

    private static XSolidBrush Solid(int red, int green, int blue) => new(XColor.FromArgb(red, green, blue));
}
