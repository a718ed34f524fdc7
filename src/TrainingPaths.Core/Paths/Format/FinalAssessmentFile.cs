namespace TrainingPaths.Core.Paths.Format;

/// <summary>What <c>final-assessment.yaml</c> says: it draws from the banks of all modules, and first from questions of its own.</summary>
/// <param name="Attempts">The most that somebody may make; without it there is no limit.</param>
/// <param name="TimeLimit">Minutes; without it there is none. A person may be given more.</param>
/// <param name="Shuffle">False: the questions and what can be chosen stay in the order of the files.</param>
public sealed record FinalAssessmentFile(
    string Id, string Title, int Minutes, QuizQuestion[]? Questions, int Draw = 20, int PassMark = 80, int? Attempts = null, int? TimeLimit = null, bool Shuffle = true);
