using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TrainingPaths.Core.Certificates;

/// <summary>
/// Writes JSON in the one form that is signed: RFC 8785 restricted to objects, arrays, strings and integers, so that the same facts
/// always give the same bytes, in any language.
/// </summary>
internal static class CanonicalJson
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 8, AllowDuplicateProperties = false };

    public static string Write(JsonNode node)
    {
        var json = new StringBuilder();
        Append(json, node);
        return json.ToString();
    }

    /// <summary>Reads text that must already be canonical: anything else could be two documents to two readers.</summary>
    /// <exception cref="FormatException">The text is not JSON, or not in canonical form.</exception>
    public static JsonNode Read(string text)
    {
        try
        {
            var node = JsonNode.Parse(text, documentOptions: Strict) ?? throw new FormatException("The sealed facts are empty.");
            return Write(node) == text ? node : throw new FormatException("The sealed facts are not in canonical form.");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException)
        {
            throw new FormatException("The sealed facts are not readable JSON.", e);
        }
    }

    private static void Append(StringBuilder json, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                AppendAll(json, '{', '}', members.OrderBy(m => m.Key, StringComparer.Ordinal), m =>
                {
                    AppendString(json, m.Key);
                    json.Append(':');
                    Append(json, m.Value);
                });
                break;
            case JsonArray items:
                AppendAll(json, '[', ']', items, item => Append(json, item));
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                AppendString(json, value.GetValue<string>());
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.Number && value.TryGetValue<int>(out var number):
                json.Append(number.ToString(CultureInfo.InvariantCulture));
                break;
            default:
                throw new FormatException("Only objects, arrays, strings and integers can be sealed.");
        }
    }

    private static void AppendAll<T>(StringBuilder json, char open, char close, IEnumerable<T> items, Action<T> append)
    {
        json.Append(open);
        var first = true;
        foreach (var item in items)
        {
            if (!first) json.Append(',');
            first = false;
            append(item);
        }
        json.Append(close);
    }

    // RFC 8785 §3.2.2.2: two-character escapes where JSON has them, \u00xx for the other control characters, nothing else.
    private static void AppendString(StringBuilder json, string text)
    {
        json.Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsSurrogate(c))
            {
                if (!char.IsHighSurrogate(c) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
                    throw new FormatException("A text with half a character cannot be sealed.");
                json.Append(c).Append(text[++i]);
                continue;
            }
            _ = c switch
            {
                '"' => json.Append("\\\""),
                '\\' => json.Append("\\\\"),
                '\b' => json.Append("\\b"),
                '\f' => json.Append("\\f"),
                '\n' => json.Append("\\n"),
                '\r' => json.Append("\\r"),
                '\t' => json.Append("\\t"),
                < ' ' => json.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => json.Append(c),
            };
        }
        json.Append('"');
    }
}
