using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace TrainingPaths.Core.Paths.Sheets;

/// <summary>Embeds the pictures of a sheet, each once, with what it shows in words (OpenDocument 1.3, part 3, 10.4.2, 10.4.17 and 10.4.18). One that is not there leaves its description.</summary>
/// <param name="find">The bytes of a picture by its address.</param>
internal sealed class OdtPictures(Func<string, byte[]?> find)
{
    // Millimetres of a CSS pixel.
    private const double Pixel = 25.4 / 96;
    private const double Widest = 176;

    private static readonly (double Width, double Height) AnySize = (Widest, Widest * 9 / 16);

    private readonly Dictionary<string, byte[]> kept = [];

    /// <summary>By name in the package.</summary>
    public IReadOnlyDictionary<string, byte[]> Kept => kept;

    public object Of(SheetFigure figure)
    {
        if (find(figure.Address) is not { } bytes)
            return OdtRuns.Of([new SheetRun($"[{figure.Description}]", Emphasis: true)]);
        var name = "Pictures/" + string.Join('-', figure.Address.Split('/', StringSplitOptions.RemoveEmptyEntries)[1..]);
        kept[name] = bytes;
        var (width, height) = SizeOf(bytes);
        var scale = Math.Min(1, Widest / width);
        return new XElement(
            Odf.Draw + "frame",
            new XAttribute(Odf.Draw + "style-name", OdtStyleNames.Picture), new XAttribute(Odf.Draw + "name", $"Picture {kept.Count}"), new XAttribute(Odf.Text + "anchor-type", "as-char"),
            new XAttribute(Odf.Svg + "width", Mm(width * scale)), new XAttribute(Odf.Svg + "height", Mm(height * scale)),
            new XElement(Odf.Draw + "image", new XAttribute(Odf.XLink + "href", name), new XAttribute(Odf.XLink + "type", "simple"), new XAttribute(Odf.XLink + "show", "embed"), new XAttribute(Odf.XLink + "actuate", "onLoad")),
            new XElement(Odf.Svg + "title", figure.Description),
            new XElement(Odf.Svg + "desc", figure.Description));
    }

    /// <summary>From the ending: content packages hold no other.</summary>
    public static string ContentTypeOf(string name) => Path.GetExtension(name) switch
    {
        ".png" => "image/png",
        ".svg" => "image/svg+xml",
        ".webp" => "image/webp",
        _ => "image/jpeg",
    };

    private static string Mm(double value) => string.Create(CultureInfo.InvariantCulture, $"{value:0.0}mm");

    private static (double Width, double Height) SizeOf(byte[] bytes)
    {
        if (bytes is [(byte)'<' or 0xEF, ..])
            return SizeOfDrawing(bytes);
        using var picture = SheetPicture.Open(bytes);
        // Of a WebP the library reads no size.
        return picture is null ? AnySize : (picture.PixelWidth * Pixel, picture.PixelHeight * Pixel);
    }

    private static (double Width, double Height) SizeOfDrawing(byte[] svg)
    {
        using var reader = XmlReader.Create(new MemoryStream(svg), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        reader.MoveToContent();
        double[] box = [.. (reader.GetAttribute("viewBox") ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)
            .Select(number => double.TryParse(number, CultureInfo.InvariantCulture, out var value) ? value : 0)];
        return box is [_, _, > 0, > 0] ? (box[2] * Pixel, box[3] * Pixel) : AnySize;
    }
}
