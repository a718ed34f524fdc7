using TrainingPaths.Scorm.DataModels.Launching;

namespace TrainingPaths.Scorm.DataModels.Results;

/// <summary>
/// Reads a commit that came from a browser: every value is set again on the state the session was launched with, by the same rules,
/// so that nothing gets in that content may not set: no total time, no threshold, no value of a wrong type.
/// </summary>
/// <param name="State">The attempt's whole state: the same commit read again gives the same one.</param>
/// <param name="Refused">Elements whose value was not taken; empty for an honest browser, but where content changed an interaction's type after answering.</param>
public sealed record CommitReading(RunTimeState State, IReadOnlyList<string> Refused)
{
    private const int Rest = 2;

    /// <param name="launched">What <see cref="Launch.Begin"/> gave for this session.</param>
    public static CommitReading Read(RunTimeModel model, RunTimeState launched, IReadOnlyDictionary<string, string> committed)
    {
        var changed = committed.Where(value => launched[value.Key] != value.Value).Select(value => (Name: ElementName.Parse(value.Key), value.Value)).ToList();
        var runTime = new RunTime(model, launched with { Values = WithoutNested(launched, changed.Select(value => value.Name)) }, _ => true);
        runTime.Initialize();
        var refused = changed
            .OrderBy(value => value.Name.Steps.Count > 0 ? value.Name.Steps[0].Index : 0)
            .ThenBy(value => Rank(value.Name))
            .ThenBy(value => value.Name.Steps.Count > 1 ? value.Name.Steps[1].Index : 0)
            .Where(value => runTime.SetValue(value.Name.Text, value.Value) == "false")
            .Select(value => value.Name.Text)
            .ToList();
        return new CommitReading(runTime.State, refused);
    }

    // Two records of an interaction may have exchanged what must not occur twice: neither old value may stand in the way of the other's new one.
    private static Dictionary<string, string> WithoutNested(RunTimeState launched, IEnumerable<ElementName> changed)
    {
        var values = new Dictionary<string, string>(launched.Values);
        foreach (var name in changed.Where(name => name.Steps.Count > 1)) values.Remove(name.Text);
        return values;
    }

    // A record's id makes it, its type says how to read its responses.
    private static int Rank(ElementName name) => name.Steps.Count == 1 && name.Leaf == "id" ? 0 : name.Leaf == "type" ? 1 : Rest;
}
