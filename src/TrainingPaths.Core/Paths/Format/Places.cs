namespace TrainingPaths.Core.Paths.Format;

/// <summary>Where each record read from YAML stands, kept beside the records so that they stay plain.</summary>
internal sealed class Places
{
    private readonly Dictionary<object, YamlMap> sources = new(ReferenceEqualityComparer.Instance);

    public void Remember(object record, YamlMap source) => sources.Add(record, source);

    /// <summary>Every block of keys that was read.</summary>
    public IEnumerable<YamlMap> Maps => sources.Values.Where(map => map.Entries.Count > 0);

    /// <summary>False for a record that stands in for a file that is missing or cannot be read: that was reported, its emptiness says nothing more.</summary>
    public bool WasRead(object record) => sources[record].Entries.Count > 0;

    public bool AllWereRead => sources.Keys.All(WasRead);

    public Place Of(object record) => sources[record].Place;

    /// <summary>The value of a key, or the record itself when the key is missing.</summary>
    public Place Of(object record, string key) => Value(record, key)?.Place ?? Of(record);

    /// <summary>An item of a list.</summary>
    public Place Of(object record, string key, int index) =>
        Value(record, key) is YamlList list && index < list.Items.Count ? list.Items[index].Place : Of(record, key);

    private YamlNode? Value(object record, string key) => sources[record].Entries.GetValueOrDefault(key)?.Value;
}
