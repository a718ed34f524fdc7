namespace TrainingPaths.Scorm.Scorm12.Rollup;

/// <summary>What a course of SCORM 1.2 came to.</summary>
/// <param name="Passed">Null while nothing has been passed or failed.</param>
/// <param name="Score">0..100; null while nothing has been scored.</param>
public sealed record CourseResult(bool Completed, bool? Passed, decimal? Score);
