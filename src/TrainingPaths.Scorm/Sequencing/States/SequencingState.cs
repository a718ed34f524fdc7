using System.Text.Json;
using System.Text.Json.Serialization;

namespace TrainingPaths.Scorm.Sequencing.States;

/// <summary>All that one registration must remember between two requests: written as JSON after each, read before the next.</summary>
public sealed class SequencingState
{
    private static readonly JsonSerializerOptions Terse = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

    /// <summary>Of this shape.</summary>
    public int Version { get; set; } = 1;

    /// <summary>From which every selection and order of children follows (SN 4.8).</summary>
    public ulong Seed { get; set; }

    /// <summary>The current activity's identifier; null: no sequencing session is open (SN 4.2.1.3).</summary>
    public string? CurrentActivity { get; set; }

    /// <summary>Where « resume all » resumes; null: nowhere.</summary>
    public string? SuspendedActivity { get; set; }

    /// <summary>Only activities that something happened to.</summary>
    public Dictionary<string, ActivityState> Activities { get; set; } = [];

    /// <summary>Global objectives that changed since the last rollup: whoever reads them is rolled up with the next.</summary>
    public HashSet<string> ChangedObjectives { get; set; } = [];

    /// <summary>What is shared within the registration only.</summary>
    public SharedMemory Own { get; set; } = new();

    public static SequencingState New(ulong seed) => new() { Seed = seed };

    /// <exception cref="JsonException">It is not such a state.</exception>
    public static SequencingState FromJson(string json) =>
        JsonSerializer.Deserialize<SequencingState>(json) ?? throw new JsonException("A sequencing state is an object.");

    /// <summary>Without what says nothing, so that a registration of a large package stays small until it has been walked; equal states are equal texts.</summary>
    public string ToJson()
    {
        var told = new SequencingState
        {
            Version = Version,
            Seed = Seed,
            CurrentActivity = CurrentActivity,
            SuspendedActivity = SuspendedActivity,
            ChangedObjectives = [.. ChangedObjectives.Order(StringComparer.Ordinal)],
            Own = Own,
            Activities = Activities
                .Where(activity => !activity.Value.IsBlank)
                .OrderBy(activity => activity.Key, StringComparer.Ordinal)
                .ToDictionary(),
        };
        return JsonSerializer.Serialize(told, Terse);
    }
}
