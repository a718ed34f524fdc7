using System.Globalization;
using System.Text;

namespace TrainingPaths.Web.Look.Streets;

/// <summary>Gathers shapes by tone: one SVG path a tone keeps a street of thirty windows under 4 KB. Tones are painted in the order given.</summary>
internal sealed class Brush(params string[] tones)
{
    private readonly Dictionary<string, StringBuilder> strokes = tones.ToDictionary(t => t, _ => new StringBuilder());

    public void Box(string tone, double x, double y, double width, double height) =>
        strokes[tone].Append(CultureInfo.InvariantCulture, $"M{x:0.#} {y:0.#}h{width:0.#}v{height:0.#}h{-width:0.#}z");

    public void Shape(string tone, params ReadOnlySpan<(double X, double Y)> points)
    {
        var stroke = strokes[tone];
        for (var i = 0; i < points.Length; i++)
            stroke.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? 'M' : 'L')}{points[i].X:0.#} {points[i].Y:0.#}");
        stroke.Append('z');
    }

    public void Line(string tone, params ReadOnlySpan<(double X, double Y)> points)
    {
        var stroke = strokes[tone];
        for (var i = 0; i < points.Length; i++)
            stroke.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? 'M' : 'L')}{points[i].X:0.#} {points[i].Y:0.#}");
    }

    public void Disc(string tone, double x, double y, double radius) =>
        strokes[tone].Append(CultureInfo.InvariantCulture, $"M{x - radius:0.#} {y:0.#}a{radius:0.#} {radius:0.#} 0 1 1 {2 * radius:0.#} 0a{radius:0.#} {radius:0.#} 0 1 1 {-2 * radius:0.#} 0z");

    /// <summary>A box with a round top: a door, a dormer, a tree.</summary>
    public void Arch(string tone, double x, double bottom, double width, double height)
    {
        var radius = width / 2;
        strokes[tone].Append(CultureInfo.InvariantCulture, $"M{x:0.#} {bottom:0.#}v{radius - height:0.#}a{radius:0.#} {radius:0.#} 0 0 1 {width:0.#} 0v{height - radius:0.#}z");
    }

    public string Paths()
    {
        var svg = new StringBuilder();
        foreach (var tone in tones.Where(t => strokes[t].Length > 0))
            svg.Append(CultureInfo.InvariantCulture, $"<path class=\"{tone}\" d=\"{strokes[tone]}\"/>");
        return svg.ToString();
    }
}
