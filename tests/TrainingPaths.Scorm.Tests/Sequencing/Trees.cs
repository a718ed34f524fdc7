using TrainingPaths.Scorm.Manifests;
using TrainingPaths.Scorm.Sequencing;
using TrainingPaths.Scorm.Sequencing.Definitions;
using TrainingPaths.Scorm.Sequencing.States;

namespace TrainingPaths.Scorm.Tests.Sequencing;

/// <summary>Activity trees in a line.</summary>
internal static class Trees
{
    public static readonly SequencingDefinition Plain = SequencingDefinition.Default;

    public static readonly SequencingDefinition Flow = Plain with { ControlMode = ControlMode.Default with { Flow = true } };

    public static ActivityTree Course(SequencingDefinition root, params Item[] items) =>
        ActivityTree.From(new Organization("course", "Course", items, true, true, CompletionThreshold.None, root));

    public static Item Leaf(string id, SequencingDefinition? sequencing = null) => Cluster(id, sequencing ?? Plain);

    public static Item Cluster(string id, SequencingDefinition sequencing, params Item[] children) => new(
        id, id, children.Length == 0 ? "page" : null, null, true, children, null, null, CompletionThreshold.None, new HashSet<string>(), [], sequencing, null);

    public static Item[] Leaves(string prefix, int count) => [.. Enumerable.Range(1, count).Select(n => Leaf($"{prefix}{n}"))];

    public static SequencingDefinition Before(this SequencingDefinition sequencing, RuleConditionKind condition, RuleAction action) =>
        sequencing with { PreConditions = [.. sequencing.PreConditions, Rule(condition, action)] };

    public static SequencingDefinition After(this SequencingDefinition sequencing, RuleConditionKind condition, RuleAction action) =>
        sequencing with { PostConditions = [.. sequencing.PostConditions, Rule(condition, action)] };

    /// <summary>Its success is written to a global objective.</summary>
    public static SequencingDefinition Writing(this SequencingDefinition sequencing, string target) =>
        sequencing with { PrimaryObjective = ObjectiveDefinition.DefaultPrimary with { Maps = [Map(target) with { WriteSatisfied = true }] } };

    /// <summary>Its success is that of a global objective.</summary>
    public static SequencingDefinition Reading(this SequencingDefinition sequencing, string target) =>
        sequencing with { PrimaryObjective = ObjectiveDefinition.DefaultPrimary with { Maps = [Map(target) with { ReadSatisfied = true }] } };

    public static SequencingDefinition Chance(
        this SequencingDefinition sequencing,
        int? select = null,
        RandomizationTiming selection = RandomizationTiming.Once,
        RandomizationTiming order = RandomizationTiming.Never) =>
        sequencing with { Randomization = new Randomization(select is null ? RandomizationTiming.Never : selection, select, order, order != RandomizationTiming.Never) };

    public static SequencingSession Open(this ActivityTree tree, ulong seed = 1) => new(tree, SequencingState.New(seed));

    /// <summary>What Continue delivers from the start on, until the session ends or nothing is delivered.</summary>
    public static List<string> Walk(this SequencingSession session)
    {
        var delivered = new List<string>();
        for (var at = session.Launch(); at.Delivered is not null; at = session.Request(NavigationRequest.Continue))
        {
            delivered.Add(at.Delivered.Identifier);
        }

        return delivered;
    }

    private static ObjectiveMap Map(string target) =>
        new(target, false, false, false, false, false, false, false, false, false, false, false, false, false, false);

    private static SequencingRule Rule(RuleConditionKind condition, RuleAction action) => new(false, [new RuleCondition(condition, false, null, 0)], action);
}
