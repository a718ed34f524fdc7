namespace TrainingPaths.Scorm.Sequencing.Definitions;

/// <summary>Which children are taken, and in what order (SN 3.11, 3.12).</summary>
/// <param name="SelectCount">Null: all of them.</param>
public sealed record Randomization(
    RandomizationTiming SelectionTiming,
    int? SelectCount,
    RandomizationTiming RandomizationTiming,
    bool ReorderChildren)
{
    public static readonly Randomization None = new(RandomizationTiming.Never, null, RandomizationTiming.Never, false);
}

/// <summary>SN 3.11.1.</summary>
public enum RandomizationTiming
{
    Never,
    Once,
    OnEachNewAttempt,
}
