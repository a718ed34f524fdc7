using System.Globalization;

namespace TrainingPaths.Core.Paths.Format.Rules;

/// <summary>A plain colour of an SVG, each channel from 0 to 255.</summary>
internal readonly record struct SvgColour(int Red, int Green, int Blue)
{
    /// <summary><c>#rgb</c>, <c>#rrggbb</c>, black or white; null for what says nothing by itself, such as a gradient or <c>currentColor</c>.</summary>
    public static SvgColour? Of(string text)
    {
        var hex = text.Trim().ToLowerInvariant() switch
        {
            "black" => "000000",
            "white" => "ffffff",
            ['#', var r, var g, var b] => $"{r}{r}{g}{g}{b}{b}",
            ['#', .. { Length: 6 } six] => six,
            _ => "",
        };
        return int.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rgb) ? new SvgColour(rgb >> 16, (rgb >> 8) & 255, rgb & 255) : null;
    }

    /// <summary>From 1 to 21 (WCAG 2.2, « contrast ratio »).</summary>
    public double Contrast(SvgColour other)
    {
        var (a, b) = (Luminance(), other.Luminance());
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private double Luminance() => 0.2126 * Linear(Red) + 0.7152 * Linear(Green) + 0.0722 * Linear(Blue);

    private static double Linear(int channel) => channel / 255.0 is <= 0.04045 and var low ? low / 12.92 : Math.Pow((channel / 255.0 + 0.055) / 1.055, 2.4);
}
