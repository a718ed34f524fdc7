namespace TrainingPaths.Core.Paths.Definitions;

/// <summary>The catalogue's shelves: a path stands on one or several.</summary>
public enum Theme
{
    Management,
    Prevention,
    Qvct,
}
