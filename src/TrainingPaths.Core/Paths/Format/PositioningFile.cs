namespace TrainingPaths.Core.Paths.Format;

/// <summary>What <c>positioning.yaml</c> says: where somebody stands at entry, and what they expect (référentiel national qualité, indicateurs 4 et 8).</summary>
/// <param name="Minutes">Said to the learner, counted for no hours.</param>
public sealed record PositioningFile(string Id, string Title, int Minutes, QuizQuestion[] Questions, ActivityField[] Expectations);
