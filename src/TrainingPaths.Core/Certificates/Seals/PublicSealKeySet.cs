using System.Text.Json;
using System.Text.Json.Nodes;

namespace TrainingPaths.Core.Certificates;

/// <summary>The content of <c>/.well-known/tp-keys.json</c>: every key that ever sealed a certificate, so that a file is checked offline years later.</summary>
public static class PublicSealKeySet
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static string ToJson(IEnumerable<PublicSealKey> keys) =>
        new JsonObject { ["keys"] = new JsonArray([.. keys.Select(key => key.ToJwk())]) }.ToJsonString(Indented);

    /// <exception cref="FormatException">The text is not a set of P-256 keys.</exception>
    public static IReadOnlyList<PublicSealKey> Parse(string json)
    {
        try
        {
            return JsonNode.Parse(json)?["keys"] is JsonArray keys
                ? [.. keys.Select(key => PublicSealKey.FromJwk(key as JsonObject ?? throw new FormatException("A key is an object.")))]
                : throw new FormatException("The set has no « keys ».");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new FormatException("This is not a set of keys.", e);
        }
    }
}
