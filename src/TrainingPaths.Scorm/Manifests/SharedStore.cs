namespace TrainingPaths.Scorm.Manifests;

/// <summary>A shared data store as one activity sees it (CAM 4th ed., 3.4.1.17): <c>adl.data.n</c> in the order of the manifest.</summary>
/// <param name="TargetId">The store's identifier, shared by every activity that names it.</param>
public sealed record SharedStore(string TargetId, bool CanRead, bool CanWrite);
