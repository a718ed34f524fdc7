using TrainingPaths.Scorm.Sequencing.Definitions;

namespace TrainingPaths.Scorm.Sequencing.Processes;

/// <summary>Overall rollup (RB.1.5): what the children say of the parent, up to the root, and wherever a changed global objective is read.</summary>
internal sealed partial class Engine
{
    // Two activities may read each other's objectives: each is worked out at most so often, so that it ends.
    private const int MaximumPasses = 3;

    private void OverallRollup(Node from)
    {
        // The specification rolls up along one path; the path of whoever reads a changed objective follows the same rule (SN 4.6.1).
        var due = new SortedSet<Node>(DeepestFirst);
        var passes = new Dictionary<Node, int>();
        due.UnionWith(from.PathToRoot());
        while (true)
        {
            foreach (var reader in State.ChangedObjectives.SelectMany(target => readersIntoPrimary.GetValueOrDefault(target) ?? []))
            {
                due.UnionWith(reader.Parent?.PathToRoot() ?? []);
            }

            State.ChangedObjectives.Clear();
            if (due.Min is not { } deepest)
            {
                return;
            }

            due.Remove(deepest);
            var pass = passes[deepest] = passes.GetValueOrDefault(deepest) + 1;
            if (pass <= MaximumPasses && !deepest.IsLeaf)
            {
                RollUp(deepest);
            }
        }
    }

    private static readonly Comparer<Node> DeepestFirst = Comparer<Node>.Create((one, other) =>
        one.Activity.Depth != other.Activity.Depth
            ? other.Activity.Depth.CompareTo(one.Activity.Depth)
            : one.Activity.Index.CompareTo(other.Activity.Index));

    private void RollUp(Node cluster)
    {
        if (!cluster.IsTracked || (cluster.State is { AttemptCount: > 0 } state && state.ArrangedForAttempt > state.AttemptCount))
        {
            return; // its children are those of an attempt that has not begun
        }

        MeasureRollup(cluster);
        CompletionMeasureRollup(cluster);
        ObjectiveRollup(cluster);
        ActivityProgressRollup(cluster);
    }

    /// <summary>RB.1.2: by measure is worked out wherever it is read, so only rules are left.</summary>
    private void ObjectiveRollup(Node cluster)
    {
        if (cluster.Primary.Definition.SatisfiedByMeasure)
        {
            cluster.State.ObjectivesAreStale &= cluster.Primary.State.Measure is null;
            return;
        }

        var rules = RulesFor(cluster, RollupAction.Satisfied, RollupAction.NotSatisfied, RollupDefaults.OfObjective);
        var satisfied = RollupByRules(cluster, rules, RollupAction.NotSatisfied, RollupAction.Satisfied);
        if (satisfied is not null)
        {
            Note("RB.1.2", cluster, satisfied.Value ? "satisfied" : "not satisfied");
            SetSatisfied(cluster.Primary, satisfied);
            cluster.State.ObjectivesAreStale = false;
        }
    }

    /// <summary>RB.1.3.</summary>
    private void ActivityProgressRollup(Node cluster)
    {
        if (cluster.Activity.CompletionThreshold.CompletedByMeasure)
        {
            cluster.State.ProgressIsStale &= cluster.Primary.State.ProgressMeasure is null;
            return;
        }

        var rules = RulesFor(cluster, RollupAction.Completed, RollupAction.Incomplete, RollupDefaults.OfProgress);
        var completed = RollupByRules(cluster, rules, RollupAction.Incomplete, RollupAction.Completed);
        if (completed is not null)
        {
            Note("RB.1.3", cluster, completed.Value ? "completed" : "incomplete");
            SetCompleted(cluster.Primary, completed);
            cluster.State.ProgressIsStale = false;
        }
    }

    private static IReadOnlyList<RollupRule> RulesFor(Node cluster, RollupAction good, RollupAction bad, RollupRule[] defaults)
    {
        var rules = cluster.Definition.Rollup.Rules;
        return rules.Any(rule => rule.Action == good || rule.Action == bad) ? rules : defaults;
    }

    // RB.1.2.b 3 and 4, RB.1.3.b 3 and 4: the bad news first, then the good, which wins.
    private bool? RollupByRules(Node cluster, IReadOnlyList<RollupRule> rules, RollupAction bad, RollupAction good)
    {
        bool? result = RollupRuleCheck(cluster, rules, bad) ? false : null;
        return RollupRuleCheck(cluster, rules, good) ? true : result;
    }
}
