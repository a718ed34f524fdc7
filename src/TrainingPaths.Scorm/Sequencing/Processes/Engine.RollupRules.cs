using TrainingPaths.Scorm.Sequencing.Definitions;

namespace TrainingPaths.Scorm.Sequencing.Processes;

/// <summary>Rollup rules (RB.1.4): which children count, what they say, whether that is enough.</summary>
internal sealed partial class Engine
{
    /// <summary>RB.1.4: whether one of the rules with this action applies.</summary>
    private bool RollupRuleCheck(Node cluster, IReadOnlyList<RollupRule> rules, RollupAction action) =>
        rules.Any(rule => rule.Action == action && IsMet(cluster, rule));

    private bool IsMet(Node cluster, RollupRule rule)
    {
        int asked = 0, yes = 0, no = 0;
        foreach (var child in cluster.Available.Where(child => child.IsTracked && CheckChildForRollup(child, rule.Action)))
        {
            asked++;
            var answer = EvaluateRollupConditions(child, rule);
            yes += answer == true ? 1 : 0;
            no += answer == false ? 1 : 0;
        }

        // RB.1.4 1.5
        return rule.Children switch
        {
            ChildSet.All => yes == asked,
            ChildSet.Any => yes > 0,
            ChildSet.None => no == asked,
            ChildSet.AtLeastCount => yes >= rule.MinimumCount && asked > 0,
            ChildSet.AtLeastPercent => asked > 0 && (decimal)yes / asked >= rule.MinimumPercent,
            _ => false,
        };
    }

    /// <summary>RB.1.4.1.</summary>
    private bool? EvaluateRollupConditions(Node child, RollupRule rule)
    {
        if (rule.Conditions.Count == 0)
        {
            return null;
        }

        bool? result = !rule.Any;
        foreach (var condition in rule.Conditions)
        {
            bool? holds = condition.Kind switch
            {
                RollupConditionKind.Satisfied => Satisfied(child.Primary, inRollup: true),
                RollupConditionKind.ObjectiveStatusKnown => Satisfied(child.Primary, inRollup: true) is not null,
                RollupConditionKind.ObjectiveMeasureKnown => Measure(child.Primary, inRollup: true) is not null,
                RollupConditionKind.Completed => Completed(child.Primary, inRollup: true),
                RollupConditionKind.ActivityProgressKnown => Completed(child.Primary, inRollup: true) is not null,
                RollupConditionKind.Attempted => child.State.AttemptCount > 0,
                RollupConditionKind.AttemptLimitExceeded => AttemptLimitExceeded(child),
                _ => false, // never; and no limit of time is kept (SN 3.5)
            };
            holds = condition.Not ? !holds : holds;
            result = rule.Any ? result | holds : result & holds;
        }

        return result;
    }

    /// <summary>RB.1.4.2: whether the child counts for this action.</summary>
    private bool CheckChildForRollup(Node child, RollupAction action)
    {
        var rollup = child.Definition.Rollup;
        var (counts, required) = action switch
        {
            RollupAction.Satisfied => (rollup.SatisfiedCounts, rollup.Considerations.RequiredForSatisfied),
            RollupAction.NotSatisfied => (rollup.SatisfiedCounts, rollup.Considerations.RequiredForNotSatisfied),
            RollupAction.Completed => (rollup.CompletionCounts, rollup.Considerations.RequiredForCompleted),
            _ => (rollup.CompletionCounts, rollup.Considerations.RequiredForIncomplete),
        };
        return counts && required switch
        {
            RequiredFor.IfNotSuspended => !(child.State.AttemptCount > 0 && child.State.IsSuspended),
            RequiredFor.IfAttempted => child.State.AttemptCount > 0,
            RequiredFor.IfNotSkipped => !IsSkipped(child),
            _ => true,
        };
    }
}
