namespace TrainingPaths.Core.Paths.Format;

/// <summary>Fills typed records from a YAML tree. A wrong or missing value gives a finding and a neutral value, so that one mistake hides no other.</summary>
internal sealed class YamlBinder(Findings findings, Places places)
{
    /// <summary>A tree that could not be read (null) was reported already: its record is neutral, without a word on each key.</summary>
    public T Bind<T>(YamlMap? map, string file) where T : class => (T)(map is null ? Neutral(typeof(T), Place.StartOf(file)) : Record(typeof(T), map));

    private object Record(Type type, YamlMap map)
    {
        var shape = RecordShape.Of(type);
        foreach (var (name, entry) in map.Entries.Where(entry => shape.Keys.All(key => key.Name != entry.Key)))
        {
            findings.Error(entry.Key, "yaml.unknown-key", $"La clé « {name} » n'existe pas ici.", $"Clés possibles : {string.Join(", ", shape.Keys.Select(key => key.Name))}.");
        }
        var record = shape.Constructor.Invoke([.. shape.Keys.Select(key => Argument(key, map))]);
        places.Remember(record, map);
        return record;
    }

    private object? Argument(RecordKey key, YamlMap map)
    {
        if (map.Entries.TryGetValue(key.Name, out var entry) && entry.Value is not YamlText { IsBlank: true })
            return Value(key.Type, key.Name, entry.Value);
        if (key.Optional)
            return key.Default;
        findings.Error(entry?.Key ?? map.Place, "yaml.missing-key", $"La clé « {key.Name} » manque.", $"Ajoutez « {key.Name}: … ».");
        return Neutral(key.Type, map.Place);
    }

    private object Value(Type type, string name, YamlNode node)
    {
        if (type.IsArray)
            return node is YamlList list ? Items(type.GetElementType()!, name, list) : Refuse(type, name, node);
        if (YamlScalars.Reads(type))
            return node is YamlText text && YamlScalars.Read(type, text.Text) is { } value ? value : Refuse(type, name, node);
        return node is YamlMap map ? Record(type, map) : Refuse(type, name, node);
    }

    private Array Items(Type type, string name, YamlList list)
    {
        var items = Array.CreateInstance(type, list.Items.Count);
        for (var i = 0; i < list.Items.Count; i++)
            items.SetValue(Value(type, name, list.Items[i]), i);
        return items;
    }

    private object Refuse(Type type, string name, YamlNode node)
    {
        findings.Error(node.Place, "yaml.type", $"« {name} » n'a pas la forme attendue.", $"Écrivez {YamlScalars.Describe(type)}.");
        return Neutral(type, node.Place);
    }

    /// <summary>Nothing is said about a neutral record's own keys: the missing record was already reported.</summary>
    private object Neutral(Type type, Place place)
    {
        if (type.IsArray)
            return Array.CreateInstance(type.GetElementType()!, 0);
        if (YamlScalars.Reads(type))
            return YamlScalars.Neutral(type);
        var shape = RecordShape.Of(type);
        var record = shape.Constructor.Invoke([.. shape.Keys.Select(key => key.Optional ? key.Default : Neutral(key.Type, place))]);
        places.Remember(record, YamlMap.Empty(place));
        return record;
    }
}
