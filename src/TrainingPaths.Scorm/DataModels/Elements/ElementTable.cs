using System.Text.Json;
using System.Text.Json.Serialization;

namespace TrainingPaths.Scorm.DataModels.Elements;

/// <summary>A version's whole table as its file has it; the browser's run time is driven by the same file.</summary>
/// <param name="Version"><c>1.2</c> or <c>2004</c>.</param>
/// <param name="ModelVersion">What <c>cmi._version</c> answers.</param>
/// <param name="Faults">The number of each fault.</param>
/// <param name="Errors">The text of each number.</param>
/// <param name="Types">Regular expressions that .NET and browsers read alike.</param>
public sealed record ElementTable(
    string Version,
    string ModelVersion,
    IReadOnlyDictionary<Fault, string> Faults,
    IReadOnlyDictionary<string, string> Errors,
    IReadOnlyDictionary<string, string> Types,
    IReadOnlyList<RecordList> Collections,
    IReadOnlyList<Element> Elements,
    IReadOnlyDictionary<string, InteractionFormat>? Interactions = null)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    internal static T Read<T>(string file)
    {
        using var stream = typeof(ElementTable).Assembly.GetManifestResourceStream(file)!;
        return JsonSerializer.Deserialize<T>(stream, Options)!;
    }
}
