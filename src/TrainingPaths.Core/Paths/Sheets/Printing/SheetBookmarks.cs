using PdfSharp.Pdf;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Paths.Sheets;

/// <summary>The headings as a reader's side panel lists them, one within the other.</summary>
internal sealed class SheetBookmarks(PdfDocument document)
{
    private readonly List<(int Level, PdfOutline Outline)> open = [];

    /// <param name="top">Points from the top of the page that is being filled.</param>
    public void Add(int level, string title, double top)
    {
        open.RemoveAll(above => above.Level >= level);
        var among = open.Count > 0 ? open[^1].Outline.Outlines : document.Outlines;
        var page = document.Pages[^1];
        var outline = among.Add(PdfLabel.Of(title), page, opened: true);
        outline.PageDestinationType = PdfPageDestinationType.Xyz;
        outline.Top = page.Height.Point - top;
        open.Add((level, outline));
    }
}
