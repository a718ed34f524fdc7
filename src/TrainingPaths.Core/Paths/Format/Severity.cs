namespace TrainingPaths.Core.Paths.Format;

/// <summary>An error stops publication; a warning does not.</summary>
public enum Severity
{
    Error,
    Warning,
}
