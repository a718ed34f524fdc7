using System.Diagnostics.CodeAnalysis;

namespace TrainingPaths.Scorm.DataModels;

/// <summary>The values of a running attempt and, so that no call has to search, how long each of its collections is.</summary>
internal sealed class ValueStore
{
    private readonly Dictionary<string, string> values = [];
    private readonly Dictionary<string, int> counts = [];

    public ValueStore(IReadOnlyDictionary<string, string> initial)
    {
        foreach (var (name, value) in initial) Set(ElementName.Parse(name), value);
    }

    /// <summary>A copy: what the run time does next does not change what was handed out.</summary>
    public IReadOnlyDictionary<string, string> Copy() => new Dictionary<string, string>(values);

    public bool TryGet(string name, [MaybeNullWhen(false)] out string value) => values.TryGetValue(name, out value);

    public string? Get(string name) => values.GetValueOrDefault(name);

    public int Count(string collection) => counts.GetValueOrDefault(collection);

    public void Set(ElementName name, string value)
    {
        values[name.Text] = value;
        foreach (var step in name.Steps) counts[step.Path] = Math.Max(Count(step.Path), step.Index + 1);
    }
}
