using System.Text.Json;
using System.Text.Json.Serialization;
using TrainingPaths.Scorm.Tests.Adl;

namespace TrainingPaths.Scorm.Tests.DataModels.Adl;

/// <summary>ADL's cases as their file has them.</summary>
internal static class CaseFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static AdlCase Read(string name)
    {
        var json = File.ReadAllText(Path.Combine(AdlCases.Required, "cases.json"));
        return JsonSerializer.Deserialize<Dictionary<string, AdlCase>>(json, Options)![name];
    }
}

internal sealed record AdlCase(IReadOnlyList<AdlVisit> Visits);

internal sealed record AdlVisit(string Activity, IReadOnlyList<AdlCall> Calls);

/// <param name="Function">Initialize, GetValue…; a line that names none is a slip of the file.</param>
internal sealed record AdlCall([property: JsonPropertyName("call")] string Function, string? Arg, string? Value, string? Returns, string? Error);
