using System.Xml.Linq;

namespace TrainingPaths.Core.Paths.Format.Rules;

/// <summary>A painted shape of an SVG: the box it may cover, and its colour, null where it is not known that it covers all of its box in one.</summary>
internal sealed record SvgSurface(double Left, double Top, double Right, double Bottom, SvgColour? Colour)
{
    /// <summary>Null for what paints no surface.</summary>
    public static SvgSurface? Of(XElement shape)
    {
        if (shape.Name.LocalName is not ("rect" or "circle" or "ellipse" or "polygon" or "polyline" or "path" or "image") || shape.Inherited("fill") is "none")
            return null;
        if (SvgAttributes.AreBeyond(shape))
            return Anywhere;
        return shape.Name.LocalName switch
        {
            "rect" when Box(shape) is { } box => box with { Colour = SvgColour.Of(shape.Inherited("fill") ?? "black") },
            "circle" => Round(shape, shape.Number("r"), shape.Number("r")),
            "ellipse" => Round(shape, shape.Number("rx"), shape.Number("ry")),
            _ => Anywhere,
        };
    }

    public bool Holds(double x, double y) => x >= Left && x <= Right && y >= Top && y <= Bottom;

    private static SvgSurface Anywhere { get; } = new(double.NegativeInfinity, double.NegativeInfinity, double.PositiveInfinity, double.PositiveInfinity, null);

    private static SvgSurface? Box(XElement rect) =>
        rect.Number("x") is { } x && rect.Number("y") is { } y && rect.Number("width") is { } width && rect.Number("height") is { } height ? new SvgSurface(x, y, x + width, y + height, null) : null;

    private static SvgSurface Round(XElement shape, double? across, double? down) =>
        shape.Number("cx") is { } x && shape.Number("cy") is { } y && across is { } rx && down is { } ry ? new SvgSurface(x - rx, y - ry, x + rx, y + ry, null) : Anywhere;
}
