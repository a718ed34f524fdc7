namespace TrainingPaths.Core.Paths.Format;

/// <summary>A YAML value that remembers where it stands, so that every finding has a line.</summary>
internal abstract class YamlNode(Place place)
{
    public Place Place { get; } = place;
}

internal sealed class YamlText(Place place, string text, bool plain) : YamlNode(place)
{
    public string Text { get; } = text;

    /// <summary>Nothing is written, or only spaces, or a bare <c>~</c> or <c>null</c>: the key counts as missing.</summary>
    public bool IsBlank { get; } = string.IsNullOrWhiteSpace(text) || (plain && text is ("~" or "null"));
}

internal sealed class YamlList(Place place, IReadOnlyList<YamlNode> items) : YamlNode(place)
{
    public IReadOnlyList<YamlNode> Items { get; } = items;
}

internal sealed class YamlMap(Place place, IReadOnlyDictionary<string, YamlEntry> entries) : YamlNode(place)
{
    public IReadOnlyDictionary<string, YamlEntry> Entries { get; } = entries;

    public static YamlMap Empty(Place place) => new(place, new Dictionary<string, YamlEntry>());
}

internal sealed record YamlEntry(Place Key, YamlNode Value);
