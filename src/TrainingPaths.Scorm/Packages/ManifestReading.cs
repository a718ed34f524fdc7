using TrainingPaths.Scorm.Manifests;
using TrainingPaths.Scorm.Packages.Problems;

namespace TrainingPaths.Scorm.Packages;

/// <summary>What came of reading a manifest.</summary>
/// <param name="Manifest">Null when there are errors so deep that nothing can be told.</param>
public sealed record ManifestReading(Manifest? Manifest, ProblemLog Problems);
