using System.Globalization;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;

namespace TrainingPaths.Core.Certificates;

/// <summary>
/// What a reader sees on a certificate's page, as two lists that can be compared: letters and shapes, each with its place and colour. Comparing
/// places too catches words covered, moved or made invisible, which comparing text alone does not.
/// </summary>
internal sealed record PageDrawing(IReadOnlyList<PageDrawing.Mark> Letters, IReadOnlyList<PageDrawing.Mark> Shapes, bool HasExtras)
{
    private const double Tolerance = 0.05;

    /// <summary>A letter or a shape: what it is, and where, in points.</summary>
    internal readonly record struct Mark(string What, double Left, double Bottom, double Width, double Height)
    {
        public bool Matches(Mark other) => What == other.What && Near(Left, other.Left) && Near(Bottom, other.Bottom) && Near(Width, other.Width) && Near(Height, other.Height);

        private static bool Near(double a, double b) => Math.Abs(a - b) <= Tolerance;
    }

    /// <summary>The words without any space: a line's end must not count as a difference.</summary>
    public string Text => string.Concat(Letters.Select(letter => letter.What[..letter.What.IndexOf('\n')])).Replace(" ", "").Replace("\u00A0", "");

    public static PageDrawing Of(PdfDocument document)
    {
        var page = document.GetPage(1);
        var extras = document.NumberOfPages != 1 || page.NumberOfImages > 0 || page.GetAnnotations().Any();
        return new([.. page.Letters.Select(Of)], [.. page.Paths.Select(Of)], extras);
    }

    public bool SaysTheSame(PageDrawing other) => Same(Letters, other.Letters);

    public bool ShowsTheSame(PageDrawing other) => Same(Shapes, other.Shapes);

    private static bool Same(IReadOnlyList<Mark> these, IReadOnlyList<Mark> those) =>
        these.Count == those.Count && these.Zip(those).All(pair => pair.First.Matches(pair.Second));

    // The outline's box comes from the font's own drawing, not from what the file says the letter means: a file may well call a drawn « P » a « K ».
    private static Mark Of(Letter letter) => new(
        string.Create(CultureInfo.InvariantCulture, $"{letter.Value}\n{letter.RenderingMode} {letter.PointSize:0.0} {letter.Color} {letter.StartBaseLine.X:0} {letter.StartBaseLine.Y:0}"),
        letter.BoundingBox.Left, letter.BoundingBox.Bottom, letter.BoundingBox.Width, letter.BoundingBox.Height);

    private static Mark Of(PdfPath path)
    {
        var box = path.GetBoundingRectangle() ?? default(PdfRectangle);
        var commands = path.Sum(subpath => subpath.Commands.Count);
        return new(
            string.Create(CultureInfo.InvariantCulture, $"{commands} {path.IsFilled} {path.FillColor} {path.IsStroked} {path.StrokeColor} {path.IsClipping} {Ink(path):0}"),
            box.Left, box.Bottom, box.Width, box.Height);
    }

    // A QR code is one shape: its box says nothing of its squares, so their positions are summed with weights.
    private static double Ink(PdfPath path)
    {
        double sum = 0;
        for (var i = 0; i < path.Count; i++)
            if (path[i].GetBoundingRectangle() is { } box) sum += Math.Round(box.Left * 10) * (i % 97 + 1) + Math.Round(box.Width * 10) * (i % 89 + 1) + Math.Round(box.Bottom);
        return sum;
    }
}
