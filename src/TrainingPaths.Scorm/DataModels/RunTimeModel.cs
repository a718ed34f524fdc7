using System.Collections.Frozen;
using System.Text.RegularExpressions;
using TrainingPaths.Scorm.DataModels.Elements;
using TrainingPaths.Scorm.Manifests;

namespace TrainingPaths.Scorm.DataModels;

/// <summary>The run-time data model of one version: its table of elements, ready to be asked.</summary>
public sealed class RunTimeModel
{
    /// <summary>SCORM 1.2 (RTE 1.2, 3.4).</summary>
    public static readonly RunTimeModel Scorm12 = new("scorm-1.2.json");

    /// <summary>SCORM 2004 4th Edition (RTE 4.2); earlier editions' content finds all of its elements in it.</summary>
    public static readonly RunTimeModel Scorm2004 = new("scorm-2004.json");

    private readonly FrozenDictionary<string, Element> elements;
    private readonly FrozenDictionary<string, RecordList> collections;
    private readonly FrozenDictionary<string, Regex> types;
    private readonly FrozenSet<string> containers;

    private RunTimeModel(string file)
    {
        Table = ElementTable.Read<ElementTable>(file);
        elements = Table.Elements.ToFrozenDictionary(element => element.Name);
        collections = Table.Collections.ToFrozenDictionary(collection => collection.Name);
        types = Table.Types.ToFrozenDictionary(type => type.Key, type => new Regex($@"\A(?:{type.Value})\z", RegexOptions.CultureInvariant));
        containers = Table.Elements.SelectMany(element => Ancestors(element.Name)).ToFrozenSet();
    }

    public ElementTable Table { get; }

    public static RunTimeModel For(ScormEdition edition) => edition == ScormEdition.Scorm12 ? Scorm12 : Scorm2004;

    /// <summary>The error's number as the version has it.</summary>
    public string Code(Fault fault) => Table.Faults[fault];

    /// <summary>The element of that pattern; null where there is none.</summary>
    public Element? Find(string pattern) => elements.GetValueOrDefault(pattern);

    internal RecordList? Collection(string pattern) => collections.GetValueOrDefault(pattern);

    internal bool IsContainer(string pattern) => containers.Contains(pattern);

    internal bool Matches(string type, string value) => types[type].IsMatch(value);

    /// <summary>What <c>_children</c> answers for a container (RTE 4.1.1.3): its elements' names, comma between them.</summary>
    internal string ChildrenOf(string container)
    {
        var prefix = collections.ContainsKey(container) ? $"{container}.n." : $"{container}.";
        var children = Table.Elements
            .Where(element => element.Name.StartsWith(prefix, StringComparison.Ordinal))
            .Select(element => element.Name[prefix.Length..].Split('.')[0])
            .Where(child => child[0] != '_')
            .Distinct();
        return string.Join(',', children);
    }

    private static IEnumerable<string> Ancestors(string name)
    {
        for (var dot = name.LastIndexOf('.'); dot > 0; dot = name.LastIndexOf('.', dot - 1))
            yield return name[..dot];
    }
}
