using TrainingPaths.Scorm.Sequencing.Definitions;

namespace TrainingPaths.Scorm.Sequencing.Processes;

/// <summary>Utility processes that look and change nothing: limit conditions (UP.1), rules (UP.2), availability (UP.5).</summary>
internal sealed partial class Engine
{
    /// <summary>UP.1: whether a limit forbids another attempt. SCORM asks for the limit of attempts only (SN 3.5).</summary>
    private bool LimitConditionsCheck(Node node)
    {
        if (!node.IsTracked || node.State.IsActive || node.State.IsSuspended)
        {
            return false; // UP.1 1, 2
        }

        var violated = AttemptLimitExceeded(node); // UP.1 3
        if (violated)
        {
            Note("UP.1", node, $"its limit of {node.Definition.Limits.AttemptLimit} attempts is reached");
        }

        return violated;
    }

    private static bool AttemptLimitExceeded(Node node) =>
        node.Definition.Limits.AttemptLimit is { } limit && node.State.AttemptCount >= limit;

    /// <summary>UP.2: the first rule of the list, with one of the actions, that applies.</summary>
    private RuleAction? SequencingRulesCheck(Node node, IReadOnlyList<SequencingRule> rules, RuleAction? only = null)
    {
        foreach (var rule in rules)
        {
            if ((only is null || rule.Action == only) && SequencingRuleCheck(node, rule) == true)
            {
                if (trace is not null)
                {
                    Note("UP.2", node, $"rule {rule.Action} applies, because {string.Join(rule.Any ? " or " : " and ", rule.Conditions.Select(Describe))}");
                }

                return rule.Action;
            }
        }

        return null;
    }

    private bool IsSkipped(Node node) => SequencingRulesCheck(node, node.Definition.PreConditions, RuleAction.Skip) is not null;

    private bool IsHiddenFromChoice(Node node) => SequencingRulesCheck(node, node.Definition.PreConditions, RuleAction.HiddenFromChoice) is not null;

    private bool StopsForwardTraversal(Node node) => SequencingRulesCheck(node, node.Definition.PreConditions, RuleAction.StopForwardTraversal) is not null;

    /// <summary>UP.5: whether the activity may not be delivered.</summary>
    private bool IsForbidden(Node node) =>
        SequencingRulesCheck(node, node.Definition.PreConditions, RuleAction.Disabled) is not null || LimitConditionsCheck(node);

    /// <summary>UP.2.1, in three values: null is unknown.</summary>
    private bool? SequencingRuleCheck(Node node, SequencingRule rule)
    {
        if (rule.Conditions.Count == 0)
        {
            return null; // UP.2.1 3
        }

        bool? result = !rule.Any;
        foreach (var condition in rule.Conditions)
        {
            var holds = Evaluate(node, condition);
            holds = condition.Not ? !holds : holds;
            result = rule.Any ? result | holds : result & holds;
        }

        return result;
    }

    private bool? Evaluate(Node node, RuleCondition condition)
    {
        var objective = node.FindObjective(condition.ObjectiveId);
        return condition.Kind switch
        {
            RuleConditionKind.Always => true,
            RuleConditionKind.Attempted => node.State.AttemptCount > 0,
            RuleConditionKind.AttemptLimitExceeded => AttemptLimitExceeded(node),
            RuleConditionKind.TimeLimitExceeded or RuleConditionKind.OutsideAvailableTimeRange => false, // SN 3.5: no such limit is kept
            _ when objective is null => null,
            RuleConditionKind.Satisfied => Satisfied(objective),
            RuleConditionKind.ObjectiveStatusKnown => Satisfied(objective) is not null,
            RuleConditionKind.ObjectiveMeasureKnown => Measure(objective) is not null,
            RuleConditionKind.ObjectiveMeasureGreaterThan => Measure(objective) is { } measure ? measure > condition.MeasureThreshold : null,
            RuleConditionKind.ObjectiveMeasureLessThan => Measure(objective) is { } measure ? measure < condition.MeasureThreshold : null,
            RuleConditionKind.Completed => Completed(objective),
            RuleConditionKind.ActivityProgressKnown => Completed(objective) is not null,
            _ => null,
        };
    }

    private static string Describe(RuleCondition condition)
    {
        var text = condition.Not ? $"not {condition.Kind}" : condition.Kind.ToString();
        return condition.ObjectiveId is null ? text : $"{text} of {condition.ObjectiveId}";
    }
}
