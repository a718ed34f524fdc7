namespace TrainingPaths.Web.Look.Streets;

/// <summary>What stands between and behind the houses.</summary>
internal static class Scenery
{
    public static void Tree(Brush brush, Seed seed, double x)
    {
        brush.Box("trunk", x - 1.5, -22, 3, 22);
        switch (seed.Next(3))
        {
            case 0:
                brush.Disc("tree", x, -36, 15);
                break;
            case 1:
                brush.Arch("tree", x - 8, -10, 16, 52);
                break;
            default:
                brush.Disc("tree", x - 6, -28, 10);
                brush.Disc("tree", x + 6, -31, 11);
                brush.Disc("tree", x, -41, 10);
                break;
        }
    }

    public static void Lamp(Brush brush, double x)
    {
        brush.Line("wood", (x, 0), (x, -46), (x + 9, -46));
        brush.Shape("ground", (x + 5, -43), (x + 8, -47), (x + 11, -47), (x + 14, -43));
    }

    /// <summary>The round is done by bicycle; it waits at the door of the module where the person is.</summary>
    public static void Bicycle(Brush brush, double x)
    {
        brush.Disc("wheel", x + 7, -7, 6);
        brush.Disc("wheel", x + 27, -7, 6);
        brush.Line("wood", (x + 7, -7), (x + 12, -16), (x + 23, -16), (x + 17, -7), (x + 7, -7));
        brush.Line("wood", (x + 12, -16), (x + 17, -7));
        brush.Line("wood", (x + 27, -7), (x + 22, -20), (x + 26, -21));
        brush.Line("wood", (x + 9, -18), (x + 15, -18));
    }

    public static void Distance(Brush brush, Seed seed, double width, double height)
    {
        brush.Disc("sky", width - 46, -height + 26, 13);
        var (x, high) = (-20.0, height * 0.55);
        while (x < width + 20)
        {
            var (step, tall) = (26 + seed.Next(30), high + seed.Next(40) - 10);
            brush.Box("far", x, -tall, step, tall);
            brush.Shape("far", (x, -tall), (x + (step / 2.0), -tall - 6 - seed.Next(14)), (x + step, -tall));
            x += step;
        }
    }
}
