using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TrainingPaths.Core.Certificates;

/// <summary>Reads members of sealed facts; a missing or mistyped one is a <see cref="FormatException"/>, whatever the file's author intended.</summary>
internal readonly struct JsonFacts(JsonObject members)
{
    public static JsonFacts Read(string canonical) =>
        new(CanonicalJson.Read(canonical) as JsonObject ?? throw new FormatException("The sealed facts are not an object."));

    public string Text(string name) => Value(name, JsonValueKind.String).GetValue<string>();

    public int Number(string name) => Value(name, JsonValueKind.Number).GetValue<int>();

    public DateOnly Day(string name) => ParseDay(Text(name));

    public Uri Address(string name) =>
        Uri.TryCreate(Text(name), UriKind.Absolute, out var address) && address.Scheme is "https" or "http"
            ? address
            : throw new FormatException($"« {name} » is not a web address.");

    public JsonFacts Inside(string name) => new(members[name] as JsonObject ?? throw Missing(name));

    public int[] Numbers(string name) => members[name] is JsonArray numbers && numbers.All(n => n?.GetValueKind() == JsonValueKind.Number)
        ? [.. numbers.Select(n => n!.GetValue<int>())]
        : throw Missing(name);

    internal static DateOnly ParseDay(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new FormatException($"« {text} » is not a day.");

    private JsonValue Value(string name, JsonValueKind kind) =>
        members[name] is JsonValue value && value.GetValueKind() == kind ? value : throw Missing(name);

    private static FormatException Missing(string name) => new($"The sealed facts lack « {name} ».");
}
