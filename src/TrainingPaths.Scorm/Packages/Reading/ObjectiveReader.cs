using TrainingPaths.Scorm.Packages.Problems;
using TrainingPaths.Scorm.Packages.Xml;
using TrainingPaths.Scorm.Sequencing.Definitions;

namespace TrainingPaths.Scorm.Packages.Reading;

/// <summary>An activity's objectives.</summary>
internal sealed record ObjectiveSet(ObjectiveDefinition Primary, IReadOnlyList<ObjectiveDefinition> Others)
{
    public static readonly ObjectiveSet None = new(ObjectiveDefinition.DefaultPrimary, []);
}

/// <summary>Reads <c>imsss:objectives</c> (CAM 5.1.7) and adds the maps of <c>adlseq:objectives</c> (CAM 5.1.8), which name the same local objectives.</summary>
internal sealed class ObjectiveReader(ProblemLog problems)
{
    public ObjectiveSet Read(Element? imsss, Element? adlseq, string identifier)
    {
        var extra = Extra(adlseq, identifier);
        var primary = imsss?.First(Vocabulary.Sequencing, "primaryObjective");
        var known = new HashSet<string>();
        var first = primary is null ? ObjectiveDefinition.DefaultPrimary : Objective(primary, extra, known, identifier);
        var others = imsss?.All(Vocabulary.Sequencing, "objective").Select(element => Objective(element, extra, known, identifier)).ToList() ?? [];
        foreach (var id in extra.Keys.Where(id => !known.Contains(id)))
            problems.Warn(ProblemCode.SequencingObjective, $"{identifier} {id}", "adlseq:objective names an objective that the activity does not have; it was ignored.", adlseq!.Line, adlseq.Column);
        return new ObjectiveSet(first, others);
    }

    private ObjectiveDefinition Objective(Element element, Dictionary<string, List<Element>> extra, HashSet<string> known, string identifier)
    {
        var id = element.Attribute("objectiveID") is { Length: > 0 } said ? said : null;
        if (id is not null && !known.Add(id))
            problems.Warn(ProblemCode.SequencingObjective, $"{identifier} {id}", "The activity has two objectives of this name.", element.Line, element.Column);
        var values = new Values(element, identifier, problems);
        return new ObjectiveDefinition(
            id,
            values.Flag("satisfiedByMeasure", false),
            Minimum(element, identifier),
            Maps(element, id is null ? [] : extra.GetValueOrDefault(id) ?? [], identifier));
    }

    private decimal Minimum(Element element, string identifier)
    {
        if (element.First(Vocabulary.Sequencing, "minNormalizedMeasure") is not { } minimum) return 1.0m;
        var text = Tokens.Collapse(minimum.Text);
        if (Tokens.Number(text) is { } number and >= -1 and <= 1) return number;
        problems.Warn(ProblemCode.SequencingValue, $"{identifier} minNormalizedMeasure", $"{ProblemLog.Quote(text)} is not between -1 and 1; 1 was taken.", minimum.Line, minimum.Column);
        return 1.0m;
    }

    private List<ObjectiveMap> Maps(Element objective, List<Element> extra, string identifier)
    {
        var order = new List<string>();
        var maps = new Dictionary<string, ObjectiveMap>();
        foreach (var map in objective.All(Vocabulary.Sequencing, "mapInfo")) Add(map, MapReader.Imsss);
        foreach (var map in extra) Add(map, MapReader.Adlseq);
        return [.. order.Select(target => maps[target])];

        void Add(Element map, Func<ObjectiveMap, Values, ObjectiveMap> read)
        {
            if (map.Attribute("targetObjectiveID") is not { Length: > 0 } target)
            {
                problems.Warn(ProblemCode.SequencingObjective, identifier, "A mapInfo names no global objective; it was ignored.", map.Line, map.Column);
                return;
            }

            if (!maps.ContainsKey(target)) order.Add(target);
            maps[target] = read(maps.GetValueOrDefault(target) ?? MapReader.Nothing(target), new Values(map, identifier, problems));
        }
    }

    private Dictionary<string, List<Element>> Extra(Element? adlseq, string identifier)
    {
        var extra = new Dictionary<string, List<Element>>();
        foreach (var objective in adlseq?.All(Vocabulary.AdlSequencing, "objective") ?? [])
        {
            var id = objective.Attribute("objectiveID") ?? "";
            if (!extra.TryGetValue(id, out var maps)) extra[id] = maps = [];
            maps.AddRange(objective.All(Vocabulary.AdlSequencing, "mapInfo"));
        }

        if (extra.Remove("")) problems.Warn(ProblemCode.SequencingObjective, identifier, "An adlseq:objective names no objective; it was ignored.", adlseq!.Line, adlseq.Column);
        return extra;
    }
}
