namespace TrainingPaths.Core.Paths.Format;

/// <summary>A place in a package's file; lines and columns count from 1.</summary>
public readonly record struct Place(string File, int Line, int Column)
{
    public static Place StartOf(string file) => new(file, 1, 1);
}
