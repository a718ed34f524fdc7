using System.Globalization;

namespace TrainingPaths.Web.Look.Streets;

/// <summary>The SVG of a street. Decoration only: whoever places it says the same in words beside it (« 9 étapes sur 16 »).</summary>
public static class StreetDrawing
{
    private const double Margin = 12;

    private static readonly string[] Tones =
    [
        "sky", "far", "chimney", "wa", "wb", "wc", "trunk", "ra", "rb", "rc", "fa", "fb", "fc", "closed", "lit", "lighting", "here", "half", "shutter", "slit", "seam", "ring",
        "door", "step", "tree", "ground", "wheel", "wood",
    ];

    public static string Svg(Street street, StreetSize size)
    {
        var scenery = new Seed(street.Seed + "/trees");
        var brush = new Brush(Tones);
        var (x, highest) = (Margin, 90.0);
        HousePlan? previous = null;
        for (var i = 0; i < street.Houses.Count; i++)
        {
            var here = street.Houses[i].Windows.Contains(Window.Here);
            if (here)
                Scenery.Bicycle(brush, x + (i > 0 ? 7 : 0));
            x += here ? (i > 0 ? 48 : 42) : i > 0 ? Gap(brush, scenery, x, size) : 0;
            var plan = HousePlan.For(street.Houses[i], new Seed($"{street.Seed}/{i}"), previous);
            new HousePainter(brush, plan, x, fine: size != StreetSize.Strip).Paint();
            x += plan.Width;
            highest = Math.Max(highest, plan.Height + 12);
            previous = plan;
        }

        var width = x + Margin;
        if (size == StreetSize.Header)
        {
            highest += 30;
            Scenery.Distance(brush, new Seed(street.Seed + "/far"), width, highest);
        }

        brush.Box("ground", 0, 0, width, 3);
        return string.Create(CultureInfo.InvariantCulture,
            $"<svg class=\"street street-{Name(size)}\" viewBox=\"0 {-highest:0} {width:0} {highest + 4:0}\" preserveAspectRatio=\"xMinYMax meet\" aria-hidden=\"true\" focusable=\"false\">{brush.Paths()}</svg>");
    }

    private static double Gap(Brush brush, Seed seed, double x, StreetSize size)
    {
        if (size == StreetSize.Strip)
            return 14;
        switch (seed.Next(4))
        {
            case 0:
                Scenery.Lamp(brush, x + 14);
                return 34;
            case 1 or 2:
                Scenery.Tree(brush, seed, x + 22);
                return 44;
            default:
                return 15;
        }
    }

    private static string Name(StreetSize size) => size switch
    {
        StreetSize.Strip => "strip",
        StreetSize.Band => "band",
        _ => "header",
    };
}
