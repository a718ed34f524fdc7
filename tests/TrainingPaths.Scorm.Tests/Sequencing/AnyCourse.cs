using TrainingPaths.Scorm.Manifests;
using TrainingPaths.Scorm.Sequencing;
using TrainingPaths.Scorm.Sequencing.Definitions;

namespace TrainingPaths.Scorm.Tests.Sequencing;

/// <summary>Courses that no author would write: every control and rule by chance, objectives that read and write each other.</summary>
internal sealed class AnyCourse(int seed)
{
    private readonly Random random = new(seed);
    private int count;

    public static ActivityTree Tree(int seed)
    {
        var any = new AnyCourse(seed);
        var items = any.Items(depth: 0);
        return ActivityTree.From(new Organization("course", "Course", items, any.Half(), any.Half(), any.Threshold(), any.Sequencing(root: true)));
    }

    public NavigationRequest Request(ActivityTree tree, byte choice)
    {
        var target = tree.Activities[random.Next(tree.Activities.Count)].Identifier;
        var kind = (NavigationKind)(choice % 11);
        // The learner mostly moves on.
        return choice > 180 ? NavigationRequest.Continue : new NavigationRequest(kind, target);
    }

    public ContentReport Report() => ContentReport.Silent with
    {
        Success = Half() ? (SuccessStatus)random.Next(3) : null,
        Completion = Half() ? (CompletionStatus)random.Next(4) : null,
        ScaledScore = Half() ? random.Next(-10, 11) / 10m : null,
        ProgressMeasure = Half() ? random.Next(11) / 10m : null,
        IsSuspended = random.Next(4) == 0,
        Objectives = [new ObjectiveReport("local", Half() ? SuccessStatus.Passed : SuccessStatus.Failed, null, 0.5m, 1, 0, 2, 0.5m)],
    };

    private bool Half() => random.Next(2) == 0;

    private Item[] Items(int depth) => [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => Item(depth))];

    private Item Item(int depth)
    {
        var id = $"a{++count}";
        var children = depth < 4 && random.Next(3) == 0 ? Items(depth + 1) : [];
        return Trees.Cluster(id, Sequencing(root: false), children) with { CompletionThreshold = Threshold() };
    }

    private CompletionThreshold Threshold() => random.Next(3) == 0 ? new CompletionThreshold(Half(), random.Next(11) / 10m, random.Next(11) / 10m, true) : CompletionThreshold.None;

    private SequencingDefinition Sequencing(bool root) => SequencingDefinition.Default with
    {
        ControlMode = new ControlMode(random.Next(4) > 0, random.Next(4) > 0, root || random.Next(4) > 0, random.Next(4) == 0, Half(), Half()),
        PreConditions = Rules(RuleAction.Skip, RuleAction.Disabled, RuleAction.HiddenFromChoice, RuleAction.StopForwardTraversal),
        ExitConditions = Rules(RuleAction.Exit),
        PostConditions = Rules(RuleAction.ExitParent, RuleAction.ExitAll, RuleAction.Retry, RuleAction.RetryAll, RuleAction.Continue, RuleAction.Previous),
        Limits = new LimitConditions(random.Next(6) == 0 ? random.Next(3) : null, null),
        Rollup = Rollup(),
        PrimaryObjective = new ObjectiveDefinition(null, Half(), random.Next(11) / 10m, Maps()),
        Objectives = [new ObjectiveDefinition("local", Half(), 0.5m, Maps())],
        Randomization = new Randomization((RandomizationTiming)random.Next(3), random.Next(4), (RandomizationTiming)random.Next(3), Half()),
        Delivery = new DeliveryControls(random.Next(5) > 0, Half(), Half()),
        ConstrainedChoice = new ConstrainedChoice(random.Next(4) == 0, random.Next(4) == 0),
    };

    private SequencingRule[] Rules(params RuleAction[] actions) => [.. Enumerable.Range(0, random.Next(2)).Select(_ => new SequencingRule(
        Half(),
        [new RuleCondition((RuleConditionKind)random.Next(12), Half(), Half() ? "local" : null, random.Next(-10, 11) / 10m)],
        actions[random.Next(actions.Length)]))];

    private RollupDefinition Rollup()
    {
        var rules = Enumerable.Range(0, random.Next(3)).Select(_ => new RollupRule(
            (ChildSet)random.Next(5), random.Next(3), random.Next(11) / 10m, Half(), [new RollupCondition((RollupConditionKind)random.Next(10), Half())], (RollupAction)random.Next(4)));
        var considerations = new RollupConsiderations(Required(), Required(), Required(), Required(), Half());
        return new RollupDefinition([.. rules], Half(), Half(), random.Next(11) / 10m, considerations);
    }

    private RequiredFor Required() => (RequiredFor)random.Next(4);

    private ObjectiveMap[] Maps() => [.. Enumerable.Range(0, random.Next(3)).Select(_ => new ObjectiveMap(
        $"global{random.Next(3)}", Half(), Half(), Half(), Half(), Half(), Half(), Half(), Half(), Half(), Half(), Half(), Half(), Half(), Half()))];
}
