namespace TrainingPaths.Scorm.Manifests;

/// <summary>A launchable thing and its files (CAM 3.4.1.19).</summary>
/// <param name="Href">The address inside the package, <c>xml:base</c> composed, forward slashes, percent-decoded, without query; null when nothing is launched.</param>
/// <param name="Query">What followed in the manifest's href from <c>?</c> or <c>#</c> on; null when nothing did.</param>
/// <param name="IsSco">A SCO speaks to the LMS; an asset is only shown.</param>
/// <param name="Files">Addresses as <see cref="Href"/>.</param>
/// <param name="Dependencies">Identifiers of other resources.</param>
public sealed record Resource(
    string Identifier,
    string? Href,
    string? Query,
    bool IsSco,
    IReadOnlyList<string> Files,
    IReadOnlyList<string> Dependencies);
