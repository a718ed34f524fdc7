namespace TrainingPaths.Core.Assessment.Analysis;

/// <summary>What half of the people stay below: somebody who went for coffee does not move it.</summary>
public static class Median
{
    /// <param name="sorted">In ascending order, at least one.</param>
    public static double Of(IReadOnlyList<double> sorted) => (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
}
