using System.Globalization;
using System.Xml.Linq;

namespace TrainingPaths.Core.Paths.Format.Rules;

/// <summary>Attributes of an SVG's elements as they count where they stand.</summary>
internal static class SvgAttributes
{
    private static readonly string[] Beyond = ["transform", "style", "class", "opacity", "fill-opacity", "clip-path", "mask", "filter"];

    public static string? Inherited(this XElement element, string name) => element.AncestorsAndSelf().Select(outer => outer.Attribute(name)?.Value).FirstOrDefault(value => value is not null);

    /// <summary>A number without a unit, zero when missing; null for anything else.</summary>
    public static double? Number(this XElement element, string name) => Number(element.Attribute(name)?.Value ?? "0");

    public static double? Number(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    /// <summary>True where something moves or blends what is painted.</summary>
    public static bool AreBeyond(XElement element) => Beyond.Any(name => element.Inherited(name) is not null);
}
