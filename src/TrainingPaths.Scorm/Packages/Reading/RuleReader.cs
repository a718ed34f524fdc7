using TrainingPaths.Scorm.Packages.Problems;
using TrainingPaths.Scorm.Packages.Xml;
using TrainingPaths.Scorm.Sequencing.Definitions;

namespace TrainingPaths.Scorm.Packages.Reading;

/// <summary>The three lists of <c>sequencingRules</c>.</summary>
internal sealed record RuleSets(IReadOnlyList<SequencingRule> Before, IReadOnlyList<SequencingRule> Leaving, IReadOnlyList<SequencingRule> After)
{
    public static readonly RuleSets None = new([], [], []);
}

/// <summary>Reads <c>sequencingRules</c> (CAM 5.1.4). A rule that cannot be understood is left out whole: half a rule would mean something else.</summary>
internal sealed class RuleReader(ProblemLog problems)
{
    private static readonly RuleAction[] Before = [RuleAction.Skip, RuleAction.Disabled, RuleAction.HiddenFromChoice, RuleAction.StopForwardTraversal];
    private static readonly RuleAction[] Leaving = [RuleAction.Exit];
    private static readonly RuleAction[] After =
        [RuleAction.ExitParent, RuleAction.ExitAll, RuleAction.Retry, RuleAction.RetryAll, RuleAction.Continue, RuleAction.Previous];

    public RuleSets Read(Element rules, string identifier) => new(
        Read(rules, "preConditionRule", Before, identifier),
        Read(rules, "exitConditionRule", Leaving, identifier),
        Read(rules, "postConditionRule", After, identifier));

    private List<SequencingRule> Read(Element rules, string name, RuleAction[] allowed, string identifier)
    {
        var read = new List<SequencingRule>();
        foreach (var element in rules.All(Vocabulary.Sequencing, name))
        {
            if (Rule(element, allowed, identifier) is { } rule) read.Add(rule);
            else problems.Warn(ProblemCode.SequencingRule, $"{identifier} {name}", "The rule has a condition or an action that does not exist; it was left out.", element.Line, element.Column);
        }

        return read;
    }

    private SequencingRule? Rule(Element element, RuleAction[] allowed, string identifier)
    {
        var said = element.First(Vocabulary.Sequencing, "ruleAction")?.Attribute("action");
        if (said is null || Tokens.Word<RuleAction>(said) is not { } action || !allowed.Contains(action)) return null;
        var list = element.First(Vocabulary.Sequencing, "ruleConditions");
        if (list is null) return null;
        var conditions = list.All(Vocabulary.Sequencing, "ruleCondition").Select(condition => Condition(condition, identifier)).ToList();
        if (conditions.Count == 0 || conditions.Contains(null)) return null;
        var any = new Values(list, identifier, problems).Word("conditionCombination", Combination.All) == Combination.Any;
        return new SequencingRule(any, conditions!, action);
    }

    private RuleCondition? Condition(Element element, string identifier)
    {
        if (Tokens.Word<RuleConditionKind>(element.Attribute("condition") ?? "") is not { } kind) return null;
        var values = new Values(element, identifier, problems);
        return new RuleCondition(
            kind,
            values.Word("operator", Operator.NoOp) == Operator.Not,
            element.Attribute("referencedObjective") is { Length: > 0 } objective ? objective : null,
            values.Number("measureThreshold", -1, 1, 0));
    }
}

/// <summary>How conditions are put together.</summary>
internal enum Combination
{
    All,
    Any,
}

/// <summary>What is done to a condition's value.</summary>
internal enum Operator
{
    NoOp,
    Not,
}
