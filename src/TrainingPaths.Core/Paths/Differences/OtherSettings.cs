using System.Text.Json;
using System.Text.Json.Nodes;

namespace TrainingPaths.Core.Paths.Differences;

/// <summary>
/// What a definition holds beside what is compared by name. A setting that a later version of the format adds shows under its key: a difference is
/// never silent about something because it is new.
/// </summary>
internal static class OtherSettings
{
    /// <param name="known">Keys that are compared elsewhere.</param>
    public static IEnumerable<FieldDifference> Between<T>(T before, T after, params string[] known)
    {
        var (a, b) = (Of(before), Of(after));
        return a.Select(p => p.Key).Union(b.Select(p => p.Key)).Except(known)
            .Select(key => new FieldDifference(key, Text(a[key]), Text(b[key])));
    }

    private static JsonObject Of<T>(T value) => JsonSerializer.SerializeToNode(value, StepDefinitionJson.Options)!.AsObject();

    private static string? Text(JsonNode? node) => node switch
    {
        null => null,
        JsonArray list => string.Join('\n', list.Select(Text)),
        JsonObject parts => string.Join(" · ", parts.Select(p => Text(p.Value)).Where(t => !string.IsNullOrEmpty(t))),
        _ => node.ToString(),
    };
}
