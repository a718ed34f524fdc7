namespace TrainingPaths.Core.Paths.Format;

/// <summary>What <c>final-assessment.yaml</c> says: it draws from the banks of all modules, and first from questions of its own.</summary>
public sealed record FinalAssessmentFile(string Id, string Title, int Minutes, QuizQuestion[]? Questions, int Draw = 20, int PassMark = 80);
