namespace TrainingPaths.Scorm.Packages;

/// <summary>How much of a manifest is read before it is refused: 420 KB of nested tags can keep a careless reader busy for a minute.</summary>
/// <param name="Nodes">Elements, attributes and texts.</param>
/// <param name="Depth">Nested elements.</param>
/// <param name="Items">Items of all organizations, with sub-manifests put in their places.</param>
public sealed record ManifestLimits(int Characters, int Nodes, int Depth, int Items)
{
    public static readonly ManifestLimits Default = new(20_000_000, 500_000, 500, 50_000);
}
