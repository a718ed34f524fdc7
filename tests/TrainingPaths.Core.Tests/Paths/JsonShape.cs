using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace TrainingPaths.Core.Tests.Paths;

/// <summary>Checks a value against the few JSON Schema words that our schemas use; an unknown word fails, so that none is ignored in silence.</summary>
internal static class JsonShape
{
    private static readonly string[] Known = ["$schema", "title", "description", "format", "type", "properties", "required", "additionalProperties", "items", "minItems", "maxItems", "minLength", "maxLength", "minimum", "maximum", "pattern", "enum", "const"];

    public static IEnumerable<string> Faults(JsonObject schema, JsonNode? value, string at)
    {
        foreach (var word in schema.Select(pair => pair.Key).Except(Known))
            yield return $"{at}: unknown schema word {word}";
        if (schema["enum"] is JsonArray values && !values.Any(allowed => JsonNode.DeepEquals(allowed, value)))
            yield return $"{at}: not one of the allowed values";
        if (schema["const"] is { } constant && !JsonNode.DeepEquals(constant, value))
            yield return $"{at}: not {constant}";
        var faults = (string?)schema["type"] switch
        {
            "object" => value is JsonObject map ? OfObject(schema, map, at) : [$"{at}: no object"],
            "array" => value is JsonArray list ? OfArray(schema, list, at) : [$"{at}: no list"],
            "string" => value?.GetValueKind() == JsonValueKind.String ? OfText(schema, value.GetValue<string>(), at) : [$"{at}: no text"],
            "integer" => value?.GetValueKind() == JsonValueKind.Number ? OfNumber(schema, value.AsValue().GetValue<JsonElement>().GetInt32(), at) : [$"{at}: no number"],
            "number" => value?.GetValueKind() == JsonValueKind.Number ? [] : [$"{at}: no number"],
            "boolean" => value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False ? [] : [$"{at}: no boolean"],
            _ => Array.Empty<string>(),
        };
        foreach (var fault in faults)
            yield return fault;
    }

    private static IEnumerable<string> OfObject(JsonObject schema, JsonObject map, string at)
    {
        var properties = schema["properties"]!.AsObject();
        return
        [
            .. schema["required"]!.AsArray().Where(key => !map.ContainsKey((string)key!)).Select(key => $"{at}: {key} is missing"),
            .. map.Where(pair => !properties.ContainsKey(pair.Key)).Select(pair => $"{at}: {pair.Key} is unknown"),
            .. map.Where(pair => properties.ContainsKey(pair.Key)).SelectMany(pair => Faults(properties[pair.Key]!.AsObject(), pair.Value, $"{at}.{pair.Key}")),
        ];
    }

    private static IEnumerable<string> OfArray(JsonObject schema, JsonArray list, string at)
    {
        if (list.Count < ((int?)schema["minItems"] ?? 0) || list.Count > ((int?)schema["maxItems"] ?? int.MaxValue))
            yield return $"{at}: {list.Count} items";
        foreach (var fault in list.SelectMany((item, i) => Faults(schema["items"]!.AsObject(), item, $"{at}[{i}]")))
            yield return fault;
    }

    private static IEnumerable<string> OfText(JsonObject schema, string text, string at)
    {
        if (text.Length < ((int?)schema["minLength"] ?? 0) || text.Length > ((int?)schema["maxLength"] ?? int.MaxValue))
            yield return $"{at}: {text.Length} characters";
        if ((string?)schema["pattern"] is { } pattern && !Regex.IsMatch(text, pattern))
            yield return $"{at}: « {text} » does not match {pattern}";
    }

    private static IEnumerable<string> OfNumber(JsonObject schema, int number, string at)
    {
        if (number < ((int?)schema["minimum"] ?? int.MinValue) || number > ((int?)schema["maximum"] ?? int.MaxValue))
            yield return $"{at}: {number} is out of range";
    }
}
