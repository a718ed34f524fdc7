namespace TrainingPaths.Core.Paths;

/// <summary>What a visitor looks for; everything is optional.</summary>
/// <param name="Words">Typed text, searched with French stemming and accents folded.</param>
/// <param name="Theme"><c>management</c>, <c>prevention</c> or <c>qvct</c>.</param>
/// <param name="AtMostMinutes">Planned minutes of the whole path.</param>
public sealed record CatalogueSearch(string? Words = null, string? Theme = null, int? AtMostMinutes = null);

/// <summary>What was found.</summary>
/// <param name="IsNear">Nothing matches: these come near.</param>
public sealed record CatalogueAnswer(IReadOnlyList<PathCard> Paths, bool IsNear);

/// <summary>A path as the catalogue shows it. Minutes are planned ones.</summary>
public sealed record PathCard(string Slug, Guid VersionId, string Title, string Summary, string Language, int Minutes, IReadOnlyList<string> Themes, IReadOnlyList<string> Audience, int Modules);
