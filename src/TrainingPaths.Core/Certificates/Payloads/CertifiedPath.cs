using System.Text.Json.Nodes;

namespace TrainingPaths.Core.Certificates;

/// <summary>
/// The published version that was followed. <paramref name="ContentHash"/> is the version's own; <paramref name="StepsPerModule"/> draws the
/// street on the page (a module is a house, a step a window).
/// </summary>
public sealed record CertifiedPath(string Slug, string Title, int Version, string ContentHash, IReadOnlyList<int> StepsPerModule)
{
    internal JsonObject ToJson() => new()
    {
        ["hash"] = ContentHash,
        ["slug"] = Slug,
        ["steps"] = new JsonArray([.. StepsPerModule.Select(steps => JsonValue.Create(steps))]),
        ["title"] = Title,
        ["version"] = Version,
    };

    internal static CertifiedPath FromJson(JsonFacts json) =>
        new(json.Text("slug"), json.Text("title"), json.Number("version"), json.Text("hash"), json.Numbers("steps"));

    public bool Equals(CertifiedPath? other) =>
        other is not null && (Slug, Title, Version, ContentHash) == (other.Slug, other.Title, other.Version, other.ContentHash)
        && StepsPerModule.SequenceEqual(other.StepsPerModule);

    public override int GetHashCode() => HashCode.Combine(Slug, Title, Version, ContentHash);
}
