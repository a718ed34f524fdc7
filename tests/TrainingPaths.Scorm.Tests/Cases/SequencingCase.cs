using System.Text.Json;
using System.Text.Json.Serialization;

namespace TrainingPaths.Scorm.Tests.Cases;

/// <summary>What a learner, a tester and the contents do in one case, and what the LMS must answer: ADL's cases and ours have one shape.</summary>
/// <param name="Start"><c>.</c>: the LMS starts by itself; else the title of what is chosen first (or the package, where a case has several).</param>
internal sealed record SequencingCase(string Start, IReadOnlyList<Visit> Visits)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { AllowTrailingCommas = true };

    public static Dictionary<string, SequencingCase> ReadAll(string file)
    {
        using var stream = File.OpenRead(file);
        return JsonSerializer.Deserialize<Dictionary<string, SequencingCase>>(stream, Options)!;
    }
}

/// <summary>One delivery.</summary>
/// <param name="Activity">The <c>act</c> of the item's parameters, else its identifier.</param>
/// <param name="Ui">What the player must offer while it runs.</param>
/// <param name="Then">What the tester does; null: the content decides.</param>
internal sealed record Visit(string Activity, IReadOnlyList<Question>? Ui, IReadOnlyList<ContentCall>? Calls, string? Then);

/// <param name="Answer">Y or N.</param>
internal sealed record Question([property: JsonPropertyName("question")] string Text, string Answer);

internal sealed record ContentCall([property: JsonPropertyName("call")] string Function, string? Arg, string? Value, string? Returns, string? Error);
