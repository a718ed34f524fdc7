namespace TrainingPaths.Scorm.Manifests;

/// <summary>What an item of SCORM 1.2 adds (CAM 1.2, 2.3.2.5).</summary>
/// <param name="Prerequisites">An aicc_script expression over identifiers of items; null when there is none.</param>
/// <param name="MasteryScore">0..100: at or above it the item is passed, below it failed; null when there is none.</param>
/// <param name="MaxTimeAllowed">As the manifest has it, <c>HHHH:MM:SS.SS</c>.</param>
public sealed record Scorm12Rules(string? Prerequisites, decimal? MasteryScore, string? MaxTimeAllowed);
