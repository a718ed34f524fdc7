using TrainingPaths.Scorm.Sequencing;
using TrainingPaths.Scorm.Sequencing.Definitions;
using TrainingPaths.Scorm.Sequencing.States;

namespace TrainingPaths.Scorm.Tests.Sequencing;

public sealed class RollupTests
{
    private static readonly ContentReport Failed = ContentReport.Silent with { Success = SuccessStatus.Failed, ScaledScore = 0.2m };
    private static readonly ContentReport Passed = ContentReport.Silent with { Success = SuccessStatus.Passed, ScaledScore = 0.8m };

    [TestCase(RequiredFor.Always, null)]
    [TestCase(RequiredFor.IfAttempted, true)]
    [TestCase(RequiredFor.IfNotSuspended, null)]
    [TestCase(RequiredFor.IfNotSkipped, null)]
    public void A_child_that_was_never_attempted_counts_unless_the_author_says_otherwise(RequiredFor required, bool? completed)
    {
        var session = Course(Considered(required)).Open();
        session.Launch();
        session.Request(NavigationRequest.Exit);
        Assert.That(Root(session).Completed, Is.EqualTo(completed));
    }

    [TestCase(RequiredFor.Always, false)]
    [TestCase(RequiredFor.IfAttempted, false)]
    [TestCase(RequiredFor.IfNotSuspended, true)]
    public void A_suspended_child_counts_unless_the_author_says_otherwise(RequiredFor required, bool completed)
    {
        var session = Course(Considered(required)).Open();
        session.Launch();
        session.Request(NavigationRequest.Continue);
        session.Report(ContentReport.Silent with { Completion = CompletionStatus.Incomplete, IsSuspended = true });
        session.Request(NavigationRequest.Exit);
        Assert.That(Root(session).Completed, Is.EqualTo(completed));
    }

    [TestCase(RequiredFor.Always, null)]
    [TestCase(RequiredFor.IfNotSkipped, true)]
    public void A_skipped_child_counts_unless_the_author_says_otherwise(RequiredFor required, bool? completed)
    {
        var session = Course(Considered(required).Before(RuleConditionKind.Always, RuleAction.Skip)).Open();
        session.Launch();
        session.Request(NavigationRequest.Exit);
        Assert.That(Root(session).Completed, Is.EqualTo(completed));
    }

    [TestCase(true, 0.2)]
    [TestCase(false, 0.5)]
    public void What_an_earlier_attempt_measured_counts_only_where_the_author_wants_it(bool onlyCurrent, double mean)
    {
        var flow = Trees.Flow with { ControlMode = Trees.Flow.ControlMode with { UseCurrentAttemptObjectiveInfo = onlyCurrent } };
        var session = Trees.Course(flow, Trees.Leaf("a"), Trees.Leaf("b")).Open();
        session.Launch();
        session.Report(Failed);
        session.Request(NavigationRequest.Continue);
        session.Report(Passed);
        session.Request(NavigationRequest.ExitAll);
        session.Launch();
        session.Report(Failed with { ScaledScore = onlyCurrent ? 0.4m : 0.2m });
        session.Request(NavigationRequest.Exit);
        Assert.That(Root(session).Measure, Is.EqualTo((decimal)mean));
    }

    [Test]
    [CancelAfter(20_000)]
    public void Two_clusters_that_contradict_each_other_come_to_an_end()
    {
        // a says the contrary of what it reads from b, which says what it reads from a.
        var contrary = Rules(
            new RollupRule(ChildSet.Any, 0, 0, true, [new RollupCondition(RollupConditionKind.Satisfied, false)], RollupAction.NotSatisfied),
            new RollupRule(ChildSet.Any, 0, 0, true, [new RollupCondition(RollupConditionKind.Satisfied, true)], RollupAction.Satisfied));
        var session = Trees.Course(
            Trees.Flow,
            Trees.Leaf("first", Trees.Plain.Writing("b")),
            Trees.Cluster("a", contrary.Writing("a"), Trees.Leaf("fromB", Trees.Plain.Reading("b"))),
            Trees.Cluster("b", Trees.Flow.Writing("b"), Trees.Leaf("fromA", Trees.Plain.Reading("a")))).Open();
        Assert.That(session.Walk(), Is.EqualTo(new[] { "first", "fromB", "fromA" }));
    }

    [Test]
    public void What_changes_a_global_objective_changes_clusters_far_away()
    {
        var session = Trees.Course(
            Trees.Flow,
            Trees.Leaf("test", Trees.Plain.Writing("known")),
            Trees.Cluster("outer", Trees.Flow.Before(RuleConditionKind.Satisfied, RuleAction.Skip), Trees.Cluster("inner", Trees.Flow, Trees.Leaf("lesson", Trees.Plain.Reading("known")))),
            Trees.Leaf("end")).Open();
        session.Launch();
        session.Report(Passed);
        Assert.That(session.Request(NavigationRequest.Continue).Delivered!.Identifier, Is.EqualTo("end"));
    }

    private static ActivityTree Course(SequencingDefinition second) => Trees.Course(Trees.Flow, Trees.Leaf("a"), Trees.Leaf("b", second));

    private static SequencingDefinition Considered(RequiredFor completed) => Trees.Plain with
    {
        Rollup = RollupDefinition.Default with
        {
            Considerations = RollupConsiderations.Default with { RequiredForCompleted = completed, RequiredForIncomplete = completed },
        },
    };

    private static SequencingDefinition Rules(params RollupRule[] rules) => Trees.Flow with { Rollup = RollupDefinition.Default with { Rules = rules } };

    private static ObjectiveState Root(SequencingSession session) => session.State.Activities["course"].Objectives[""];
}
