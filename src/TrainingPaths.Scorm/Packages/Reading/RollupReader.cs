using TrainingPaths.Scorm.Packages.Problems;
using TrainingPaths.Scorm.Packages.Xml;
using TrainingPaths.Scorm.Sequencing.Definitions;

namespace TrainingPaths.Scorm.Packages.Reading;

/// <summary>Reads <c>rollupRules</c> (CAM 5.1.6) and ADL's considerations (CAM 5.1.10).</summary>
internal sealed class RollupReader(ProblemLog problems)
{
    public RollupDefinition Read(Element element, string identifier)
    {
        var values = new Values(element, identifier, problems);
        var rules = new List<RollupRule>();
        foreach (var part in element.All(Vocabulary.Sequencing, "rollupRule"))
        {
            if (Rule(part, identifier) is { } rule) rules.Add(rule);
            else problems.Warn(ProblemCode.SequencingRule, $"{identifier} rollupRule", "The rule has a condition or an action that does not exist; it was left out.", part.Line, part.Column);
        }

        return new RollupDefinition(
            rules,
            values.Flag("rollupObjectiveSatisfied", true),
            values.Flag("rollupProgressCompletion", true),
            values.Number("objectiveMeasureWeight", 0, 1, 1.0m),
            RollupConsiderations.Default);
    }

    public static RollupConsiderations Considerations(Values values) => new(
        values.Word("requiredForSatisfied", RequiredFor.Always),
        values.Word("requiredForNotSatisfied", RequiredFor.Always),
        values.Word("requiredForCompleted", RequiredFor.Always),
        values.Word("requiredForIncomplete", RequiredFor.Always),
        values.Flag("measureSatisfactionIfActive", true));

    private RollupRule? Rule(Element element, string identifier)
    {
        var said = element.First(Vocabulary.Sequencing, "rollupAction")?.Attribute("action");
        if (said is null || Tokens.Word<RollupAction>(said) is not { } action) return null;
        var list = element.First(Vocabulary.Sequencing, "rollupConditions");
        if (list is null) return null;
        var conditions = list.All(Vocabulary.Sequencing, "rollupCondition").Select(condition => Condition(condition, identifier)).ToList();
        if (conditions.Count == 0 || conditions.Contains(null)) return null;
        var values = new Values(element, identifier, problems);
        return new RollupRule(
            values.Word("childActivitySet", ChildSet.All),
            values.Count("minimumCount") ?? 0,
            values.Number("minimumPercent", 0, 1, 0),
            // Unlike in sequencing rules, one condition is enough unless the manifest says otherwise (SN 3.7.3).
            new Values(list, identifier, problems).Word("conditionCombination", Combination.Any) == Combination.Any,
            conditions!,
            action);
    }

    private RollupCondition? Condition(Element element, string identifier) =>
        Tokens.Word<RollupConditionKind>(element.Attribute("condition") ?? "") is { } kind
            ? new RollupCondition(kind, new Values(element, identifier, problems).Word("operator", Operator.NoOp) == Operator.Not)
            : null;
}
