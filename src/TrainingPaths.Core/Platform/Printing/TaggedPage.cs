using PdfSharp.Drawing;
using PdfSharp.Pdf;
using PdfSharp.UniversalAccessibility;

namespace TrainingPaths.Core.Platform;

/// <summary>One A4 page on which nothing is drawn without saying what it is: a heading, a paragraph, a list, a described figure, or decoration.</summary>
internal sealed class TaggedPage : IDisposable
{
    public const double Millimetre = 72 / 25.4;

    private readonly StructureBuilder _structure;

    /// <summary>Adds a page to a document. An element that is open goes on there.</summary>
    /// <param name="language">Of the whole document (ISO 32000-1, 14.9.2).</param>
    public TaggedPage(PdfDocument document, string language)
    {
        Accessibility = UAManager.ForDocument(document);
        Accessibility.SetDocumentLanguage(language);
        _structure = Accessibility.StructureBuilder;
        var page = document.AddPage();
        page.Size = PdfSharp.PageSize.A4;
        page.Orientation = PdfSharp.PageOrientation.Portrait;
        Graphics = XGraphics.FromPdfPage(page);
    }

    public XGraphics Graphics { get; }

    public UAManager Accessibility { get; }

    public void Block(PdfBlockLevelElementTag tag, Action draw)
    {
        _structure.BeginElement(tag);
        draw();
        _structure.End();
    }

    public void Figure(string description, XRect box, Action draw)
    {
        // A structure's box is counted from the bottom of the page (ISO 32000-1, 14.8.5.4.5); the library writes it as it comes.
        var fromBottom = new XRect(box.Left, Graphics.PageSize.Height - box.Bottom, box.Width, box.Height);
        _structure.BeginElement(PdfIllustrationElementTag.Figure, PdfLabel.Of(description), fromBottom);
        draw();
        _structure.End();
    }

    public void Decoration(Action draw)
    {
        _structure.BeginArtifact();
        draw();
        _structure.End();
    }

    /// <summary>Draws lines from a top and returns the bottom of the last.</summary>
    public double Lines(IEnumerable<string> lines, XFont font, XBrush brush, double left, double top, double lineHeight)
    {
        foreach (var line in lines)
        {
            Graphics.DrawString(line, font, brush, left, top + font.Metrics.Ascent * font.Size / font.Metrics.UnitsPerEm);
            top += lineHeight;
        }
        return top;
    }

    public void Dispose() => Graphics.Dispose();
}
