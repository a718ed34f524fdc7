using System.Globalization;
using TrainingPaths.Scorm.DataModels.Elements;
using TrainingPaths.Scorm.DataModels.Values;

namespace TrainingPaths.Scorm.DataModels;

/// <summary>Answers GetValue (SCORM 2004 RTE 3.1.4.1; SCORM 1.2 RTE 3.3.1).</summary>
internal sealed class Reader(RunTimeModel model, ValueStore values, IReadOnlyList<StoreAccess> stores)
{
    private readonly bool isScorm12 = model.Table.Version == "1.2";

    public Kept Read(string text)
    {
        if (text.Length == 0) return Failed(Fault.GetNoName);
        var name = ElementName.Parse(text);
        if (model.Find(name.Pattern) is not { } element) return Failed(WhyUnknown(name));
        if (element.Access == ElementAccess.WriteOnly) return Failed(Fault.WriteOnly);
        if (name.BadIndex || name.Steps.Any(step => step.Index >= values.Count(step.Path))) return Failed(Fault.GetIndex);
        if (!MayReadStore(name)) return Failed(Fault.WriteOnly);
        if (element.Type == ValueKind.Keyword) return Kept.As(Keyword(name));
        var value = Evaluated(name.Text) ?? values.Get(name.Text) ?? element.Default;
        if (value is null || (value.Length == 0 && element.EmptyIsUnset)) return isScorm12 ? Kept.As("") : Failed(Fault.NotSet);
        return Kept.As(value);
    }

    /// <summary>The statuses that the LMS derives (RTE 4.2.4, 4.2.22); null where the content's own word counts.</summary>
    public string? Evaluated(string element) => element switch
    {
        _ when isScorm12 => null,
        "cmi.completion_status" => Judge("cmi.completion_threshold", "cmi.progress_measure", "completed", "incomplete"),
        "cmi.success_status" => Judge("cmi.scaled_passing_score", "cmi.score.scaled", "passed", "failed"),
        _ => null,
    };

    private string? Judge(string thresholdName, string measureName, string reached, string missed)
    {
        if (values.Get(thresholdName) is not { } threshold) return null;
        if (values.Get(measureName) is not { } measure) return "unknown";
        return ValueChecks.Parse(measure) >= ValueChecks.Parse(threshold) ? reached : missed;
    }

    private string Keyword(ElementName name) => name.Leaf switch
    {
        "_count" => values.Count(name.Holder).ToString(CultureInfo.InvariantCulture),
        "_children" => model.ChildrenOf(name.Parent),
        _ => model.Table.ModelVersion,
    };

    private Fault WhyUnknown(ElementName name)
    {
        var known = model.Find(name.Parent) is not null || model.IsContainer(name.Parent);
        return name.Leaf switch
        {
            "_children" when known => Fault.GetNoChildren,
            "_count" when known => Fault.GetNoCount,
            _ => Fault.Undefined,
        };
    }

    private bool MayReadStore(ElementName name) => name.Pattern != StoreElement.Pattern || stores[name.Steps[0].Index].CanRead;

    private static Kept Failed(Fault fault) => new(fault, "");
}
