using System.Globalization;

namespace TrainingPaths.Web.Look.Streets;

/// <summary>The SVG of a street. Decoration only: whoever places it says the same in words beside it (« 9 étapes sur 16 »).</summary>
public static class StreetDrawing
{
    private const double Margin = 12;

    private static readonly string[] Tones =
    [
        "sky", "far", "chimney", "wa", "wb", "wc", "trunk", "ra", "rb", "rc", "closed", "pane", "lit", "lighting", "here", "half", "shutter", "slit", "seam", "ring",
        "door", "step", "tree", "ground", "wheel", "wood",
    ];

    public static string Svg(Street street, StreetSize size)
    {
        var seed = new Seed(street.Seed);
        var brush = new Brush(Tones);
        var (x, highest) = (Margin, 90.0);
        HousePlan? previous = null;
        for (var i = 0; i < street.Houses.Count; i++)
        {
            if (i > 0)
                x += Gap(brush, seed, x, size);
            var plan = HousePlan.For(street.Houses[i], seed, previous);
            new HousePainter(brush, plan, x, fine: size != StreetSize.Strip).Paint();
            if (plan.Windows.Contains(Window.Here))
                Scenery.Bicycle(brush, BesideDoor(plan, x));
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

    private static double BesideDoor(HousePlan plan, double x)
    {
        var door = x + 6 + (plan.DoorColumn * HousePlan.CellWidth) + 8;
        return plan.DoorColumn < plan.Columns - 1 ? door + 16 : door - 36;
    }

    private static string Name(StreetSize size) => size switch
    {
        StreetSize.Strip => "strip",
        StreetSize.Band => "band",
        _ => "header",
    };
}
