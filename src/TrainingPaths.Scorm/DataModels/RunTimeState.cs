namespace TrainingPaths.Scorm.DataModels;

/// <summary>Everything a run time knows, in a shape that goes to the browser and comes back: what the attempt's data model holds, as texts by full element name.</summary>
/// <param name="Values"><c>cmi.objectives.0.id</c> → <c>obj1</c>; an element never set has no entry.</param>
/// <param name="Stores">What this activity may do with <c>adl.data.n</c>, in the order of n.</param>
public sealed record RunTimeState(IReadOnlyDictionary<string, string> Values, IReadOnlyList<StoreAccess> Stores)
{
    public static readonly RunTimeState Empty = new(new Dictionary<string, string>(), []);

    public string? this[string element] => Values.GetValueOrDefault(element);
}

/// <summary>What an activity may do with a shared data store (SCORM 2004 4th ed. RTE 4.3.1).</summary>
public sealed record StoreAccess(bool CanRead, bool CanWrite);
