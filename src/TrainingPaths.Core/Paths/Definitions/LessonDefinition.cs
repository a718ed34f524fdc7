namespace TrainingPaths.Core.Paths.Definitions;

/// <summary>A lesson or a shared practice beside its text. Minutes are averages in the sense of Code du travail, art. D.6313-3-1.</summary>
public sealed record LessonDefinition(
    string Takeaway,
    string[] Objectives,
    int ReadingMinutes,
    int ExerciseMinutes,
    int ReflectionMinutes,
    Source[] Sources,
    DateOnly? VerifiedOn);

/// <summary>Where a stated fact comes from; the date is the text's, or the day it was read.</summary>
public sealed record Source(string Title, DateOnly Date, string? Url);
