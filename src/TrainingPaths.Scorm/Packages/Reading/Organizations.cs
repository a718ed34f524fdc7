using TrainingPaths.Scorm.Manifests;

namespace TrainingPaths.Scorm.Packages.Reading;

/// <summary>What <c>organizations</c> holds.</summary>
internal sealed record Organizations(IReadOnlyList<Organization> All, string? Default);
