namespace TrainingPaths.Core.Paths.Format;

/// <summary>The catalogue's shelves: a path stands on one or several.</summary>
public enum Theme
{
    Management,
    Prevention,
    Qvct,
}
