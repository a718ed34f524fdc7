namespace TrainingPaths.Scorm.DataModels.Launching;

/// <summary>A shared data store as this activity may use it, in the manifest's order (RTE 4.3.1).</summary>
/// <param name="Value">Null or empty: never written.</param>
public sealed record LaunchStore(string TargetId, string? Value, bool CanRead, bool CanWrite);
