namespace TrainingPaths.Core.Paths.Differences;

/// <summary>What became of something from one version to another.</summary>
public enum Fate
{
    Unchanged,
    Changed,
    Added,
    Removed,
}
