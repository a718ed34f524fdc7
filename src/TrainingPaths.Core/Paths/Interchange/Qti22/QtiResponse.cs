using TrainingPaths.Core.Paths.Interchange.Reading;

namespace TrainingPaths.Core.Paths.Interchange.Qti22;

/// <summary>What an item declares of one response: its key, and what part of it is worth.</summary>
internal sealed class QtiResponse(XmlPart declaration)
{
    public string BaseType => declaration["baseType"];

    public bool IsSeveral => declaration["cardinality"] is "multiple" or "ordered";

    public IReadOnlyList<string> Correct { get; } = [.. declaration.First("correctResponse")?.All("value").Select(value => value.Words().Trim()) ?? []];

    /// <summary>Empty where only the whole answer counts.</summary>
    public IReadOnlyDictionary<string, decimal> Mapping { get; } = (declaration.First("mapping")?.All("mapEntry") ?? [])
        .GroupBy(entry => entry["mapKey"]).ToDictionary(same => same.Key, same => PointsRead.Number(same.First()["mappedValue"]) ?? 0);

    public static IReadOnlyDictionary<string, QtiResponse> Of(XmlPart item) =>
        item.All("responseDeclaration").GroupBy(declaration => declaration["identifier"]).ToDictionary(same => same.Key, same => new QtiResponse(same.First()));

    /// <summary>Percent of the points by the key of a choice.</summary>
    public decimal Fraction(string key)
    {
        var all = Mapping.Values.Where(value => value > 0).Sum();
        if (all > 0 && IsSeveral)
            return Mapping.GetValueOrDefault(key) * 100 / all;
        return Correct.Contains(key) || all > 0 && Correct.Count == 0 && Mapping.GetValueOrDefault(key) == Mapping.Values.Max() ? 100 : 0;
    }
}
