namespace TrainingPaths.Web.Look.Streets;

/// <summary>Draws one house on a brush, its left wall at <c>x</c>, its foot on the pavement.</summary>
internal sealed class HousePainter(Brush brush, HousePlan plan, double x, bool fine)
{
    private readonly string wall = "w" + plan.Wall;
    private readonly string tiles = "r" + plan.Tiles;
    private readonly string front = "f" + plan.Wall; // the wall's tone again, painted over the roof
    private double Eaves => -plan.WallHeight;
    private double Middle => x + (plan.Width / 2);

    public void Paint()
    {
        Chimney();
        brush.Box(wall, x, Eaves, plan.Width, plan.WallHeight);
        RoofAndAttic();
        FloorsAndDoor();
    }

    private void Chimney()
    {
        var inset = plan.Roof is Roof.Lean ? 14 : plan.Width * 0.22;
        var left = plan.ChimneyLeft ? x + inset - 5 : x + plan.Width - inset - 5;
        var height = plan.Roof is Roof.Gable or Roof.Steps ? plan.RoofHeight * 0.8 : plan.RoofHeight + 9;
        brush.Box("chimney", left, Eaves - height, 10, height);
        brush.Box("chimney", left - 2, Eaves - height - 3, 14, 4);
    }

    private void RoofAndAttic()
    {
        var (top, right) = (Eaves - plan.RoofHeight, x + plan.Width);
        var attic = Eaves - 14;
        switch (plan.Roof)
        {
            case Roof.Gable:
                brush.Shape(tiles, (x - 6, Eaves), (Middle, top), (right + 6, Eaves));
                break;
            case Roof.Steps:
                StepGable();
                attic = Eaves - 12;
                break;
            case Roof.Lean:
                brush.Shape(tiles, plan.ChimneyLeft ? [(x - 5, Eaves), (x + 4, top), (x + 22, top), (right + 6, Eaves)] : [(x - 6, Eaves), (right - 22, top), (right - 4, top), (right + 5, Eaves)]);
                break;
            case Roof.Mansard:
                brush.Shape(tiles, (x - 4, Eaves), (x + 5, top), (right - 5, top), (right + 4, Eaves));
                break;
            default:
                brush.Shape(tiles, (x - 6, Eaves), (x + Math.Min(26, plan.Width / 3), top), (right - Math.Min(26, plan.Width / 3), top), (right + 6, Eaves));
                break;
        }

        if (plan.Roof is Roof.Mansard or Roof.Hip or Roof.Lean)
            Dormer();
        else if (plan.HasAttic)
            Porthole(attic);
    }

    private void StepGable()
    {
        var step = plan.Width / 7;
        brush.Shape(wall, (x, Eaves), (x, Eaves - 8), (x + step, Eaves - 8), (x + step, Eaves - 19), (x + (2 * step), Eaves - 19), (x + (2 * step), Eaves - 30), (x + (2.8 * step), Eaves - 30),
            (x + (2.8 * step), Eaves - 40), (x + (4.2 * step), Eaves - 40), (x + (4.2 * step), Eaves - 30), (x + (5 * step), Eaves - 30), (x + (5 * step), Eaves - 19), (x + (6 * step), Eaves - 19),
            (x + (6 * step), Eaves - 8), (x + plan.Width, Eaves - 8), (x + plan.Width, Eaves));
        foreach (var (left, height, width) in new[] { (0.0, 8.0, 1.0), (1, 19, 1), (2, 30, 0.8), (2.8, 40, 1.4), (4.2, 30, 0.8), (5, 19, 1), (6, 8, 1) })
            brush.Box(tiles, x + (left * step) - 1, Eaves - height - 3, (width * step) + 2, 3);
    }

    private void Porthole(double y)
    {
        var state = plan.Windows[^1];
        brush.Disc(plan.Roof is Roof.Steps ? tiles : front, Middle, y, 9);
        brush.Disc(Tone(state), Middle, y, 6.5);
        if (state is Window.Here)
            brush.Disc("ring", Middle, y, 8);
        else if (fine && state is Window.Lit or Window.JustLit)
            Bars(Middle - 6, y - 6, 12, 12);
    }

    private void Dormer()
    {
        var middle = Middle + (plan.Roof is Roof.Lean ? (plan.ChimneyLeft ? -9 : 9) : 0); // under the high side
        brush.Arch(front, middle - 11, Eaves + 1, 22, 30);
        if (plan.HasAttic)
            Opening(middle - 6, Eaves - 22, 12, 18, plan.Windows[^1], leaves: false);
    }

    private void FloorsAndDoor()
    {
        var next = 0;
        for (var floor = 0; floor < plan.Floors; floor++)
        {
            for (var column = 0; column < plan.Columns; column++)
            {
                var cell = x + 6 + (column * HousePlan.CellWidth);
                var foot = -HousePlan.Plinth - (floor * HousePlan.CellHeight);
                if (floor == 0 && column == plan.DoorColumn)
                    Door(cell + 8);
                else if (floor == 0 && column == plan.PlanterColumn)
                    Planter(cell + 15);
                else if (next < plan.WallWindows)
                    Opening(cell + 9, foot - 26, 12, 18, plan.Windows[next++], leaves: true);
            }
        }
    }

    private void Door(double left)
    {
        brush.Arch("door", left, 0, 14, 28);
        brush.Box("step", left - 3, -3, 20, 3);
    }

    private void Planter(double middle)
    {
        brush.Shape("trunk", (middle - 8, -9), (middle + 8, -9), (middle + 6, 0), (middle - 6, 0));
        brush.Disc("tree", middle, -17, 8.5);
    }

    private void Opening(double left, double top, double width, double height, Window state, bool leaves)
    {
        brush.Box(Tone(state), left, top, width, height);
        if (state is Window.Dark)
        {
            if (fine)
                brush.Line("seam", (left + (width / 2), top), (left + (width / 2), top + height));
            return;
        }

        if (leaves)
        {
            brush.Box("shutter", left - 7, top, 6, height);
            brush.Box("shutter", left + width + 1, top, 6, height);
        }

        if (state is Window.Here)
        {
            brush.Box("half", left + (width / 2), top, width / 2, height);
            brush.Box("ring", left - 1, top - 1, width + 2, height + 2);
        }
        else if (fine)
            Bars(left, top, width, height);
    }

    private void Bars(double left, double top, double width, double height)
    {
        brush.Line("slit", (left + (width / 2), top), (left + (width / 2), top + height));
        brush.Line("slit", (left, top + (height / 2)), (left + width, top + (height / 2)));
    }

    private static string Tone(Window state) => state switch
    {
        Window.Lit => "lit",
        Window.JustLit => "lighting",
        Window.Here => "here",
        _ => "closed",
    };
}
