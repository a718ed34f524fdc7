namespace TrainingPaths.Core.Paths.Format;

/// <summary>A YAML value that remembers where it stands, so that every finding has a line.</summary>
internal abstract class YamlNode(Place place)
{
    public Place Place { get; } = place;

    public abstract IEnumerable<YamlNode> Inner { get; }

    /// <summary>All that is written here, whatever its layout.</summary>
    public abstract string Canonical();

    /// <summary>The value that begins exactly there.</summary>
    public YamlNode? At(int line, int column) => Inner.FirstOrDefault(node => node.Place.Line == line && node.Place.Column == column) ?? Inner.Select(node => node.At(line, column)).FirstOrDefault(node => node is not null);

    protected Place Last() => Inner.Select(node => node.Last()).Append(Place).MaxBy(last => (last.Line, last.Column));
}

internal sealed class YamlText(Place place, string text, bool plain) : YamlNode(place)
{
    public string Text { get; } = text;

    /// <summary>Nothing is written, or only spaces, or a bare <c>~</c> or <c>null</c>: the key counts as missing.</summary>
    public bool IsBlank { get; } = string.IsNullOrWhiteSpace(text) || (plain && text is ("~" or "null"));

    public override IEnumerable<YamlNode> Inner => [];

    public override string Canonical() => Text;
}

internal sealed class YamlList(Place place, IReadOnlyList<YamlNode> items) : YamlNode(place)
{
    public IReadOnlyList<YamlNode> Items { get; } = items;

    public override IEnumerable<YamlNode> Inner => Items;

    public override string Canonical() => string.Concat(Items.Select(item => $"- {item.Canonical()}\n"));
}

internal sealed class YamlMap(Place place, IReadOnlyDictionary<string, YamlEntry> entries) : YamlNode(place)
{
    public IReadOnlyDictionary<string, YamlEntry> Entries { get; } = entries;

    public override IEnumerable<YamlNode> Inner => Entries.Values.Select(entry => entry.Value);

    public static YamlMap Empty(Place place) => new(place, new Dictionary<string, YamlEntry>());

    public bool Has(string key) => Entries.ContainsKey(key);

    /// <summary>Null when the key is missing or holds no single value.</summary>
    public string? Text(string key) => (Entries.GetValueOrDefault(key)?.Value as YamlText)?.Text;

    /// <summary>True for a place between its first key and its last value.</summary>
    public bool Holds(int line, int column) => (line, column).CompareTo((Place.Line, Place.Column)) >= 0 && (line, column).CompareTo((Last().Line, Last().Column)) <= 0;

    public override string Canonical() => string.Concat(Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key}: {entry.Value.Value.Canonical()}\n"));
}

internal sealed record YamlEntry(Place Key, YamlNode Value);
