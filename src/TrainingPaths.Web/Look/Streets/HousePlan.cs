namespace TrainingPaths.Web.Look.Streets;

internal enum Roof
{
    Gable,
    Steps,
    Mansard,
    Hip,
    Lean,
}

/// <summary>The measures of one house, decided by its windows and the street's seed. Lengths are SVG units; y grows downwards from the pavement at 0.</summary>
internal sealed record HousePlan(IReadOnlyList<Window> Windows, int Columns, int Floors, int DoorColumn, Roof Roof, char Wall, char Tiles, bool ChimneyLeft)
{
    public const double CellWidth = 30;
    public const double CellHeight = 34;
    public const double Plinth = 6;

    public double Width => (Columns * CellWidth) + 12;
    public double WallHeight => (Floors * CellHeight) + Plinth;

    /// <summary>A cell left over holds a planter beside the door: a blank window would read as a step not done.</summary>
    public int? PlanterColumn => (Columns * Floors) - 1 > WallWindows ? (DoorColumn > 0 ? DoorColumn - 1 : DoorColumn + 1) : null;

    public bool HasAttic => Windows.Count > 1;
    public int WallWindows => HasAttic ? Windows.Count - 1 : Windows.Count;

    public double RoofHeight => Roof switch
    {
        Roof.Gable => Math.Min(60, Math.Max(34, Width * 0.6)),
        Roof.Steps => 40,
        Roof.Lean => 38,
        _ => 34,
    };

    public double Height => WallHeight + RoofHeight;

    public static HousePlan For(House house, Seed seed, HousePlan? neighbour)
    {
        var cells = Math.Max(1, house.Windows.Count > 1 ? house.Windows.Count - 1 : house.Windows.Count) + 1; // and the door
        var columns = Enumerable.Range(1, 5).Where(c => Fits(c, cells)).DefaultIfEmpty(Math.Max(2, (cells + 3) / 4)).ToArray();
        var chosen = columns[seed.Next(columns.Length)];
        var floors = (cells + chosen - 1) / chosen;
        var roofs = Enum.GetValues<Roof>().Where(r => r != neighbour?.Roof && (r != Roof.Gable || chosen < 4)).ToArray();
        var walls = "abc".Where(w => w != neighbour?.Wall).ToArray();
        var tiles = "abc".Where(t => t != neighbour?.Tiles).ToArray();
        return new HousePlan(house.Windows, chosen, floors, seed.Next(chosen), roofs[seed.Next(roofs.Length)], walls[seed.Next(walls.Length)],
            tiles[seed.Next(tiles.Length)], seed.OneIn(2));
    }

    // Tall and narrow, or low and wide; at most one blank cell, so that no wall looks blind.
    private static bool Fits(int columns, int cells)
    {
        var floors = (cells + columns - 1) / columns;
        return floors is 2 or 3 && (columns * floors) - cells <= 1 && columns <= 4;
    }
}
