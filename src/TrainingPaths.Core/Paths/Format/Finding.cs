namespace TrainingPaths.Core.Paths.Format;

/// <summary>One thing the author should know: what is wrong, where, and what to do. Message and remedy are in French, the authors' language.</summary>
public sealed record Finding(Severity Severity, string File, int Line, int Column, string Rule, string Message, string Remedy);
