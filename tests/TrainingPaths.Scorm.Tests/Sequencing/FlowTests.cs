using TrainingPaths.Scorm.Sequencing;
using TrainingPaths.Scorm.Sequencing.Definitions;

namespace TrainingPaths.Scorm.Tests.Sequencing;

/// <summary>Backward through clusters (SB.2.1, SB.2.2), where the direction turns twice.</summary>
public sealed class FlowTests
{
    private static readonly SequencingDefinition ForwardOnly = Trees.Plain with { ControlMode = ControlMode.Default with { Flow = true, ForwardOnly = true } };
    private static readonly SequencingDefinition Skipped = Trees.Plain.Before(RuleConditionKind.Always, RuleAction.Skip);

    [TestCase(false, false, "m2")]
    [TestCase(true, false, "m1")]
    [TestCase(false, true, "a")]
    [TestCase(true, true, "a")]
    public void Back_into_a_cluster(bool forwardOnly, bool skipped, string delivered)
    {
        var child = skipped ? Skipped : Trees.Plain;
        var session = Trees.Course(
            Trees.Flow,
            Trees.Leaf("a"),
            Trees.Cluster("m", forwardOnly ? ForwardOnly : Trees.Flow, Trees.Leaf("m1", child), Trees.Leaf("m2", child)),
            Trees.Leaf("z")).Open();
        session.Launch();
        session.Request(NavigationRequest.Choice("z"));
        Assert.That(session.Request(NavigationRequest.Previous).Delivered?.Identifier, Is.EqualTo(delivered));
    }

    [Test]
    public void Back_past_two_clusters_that_are_skipped_whole()
    {
        var session = Trees.Course(
            Trees.Flow,
            Trees.Cluster("a", Trees.Flow, Trees.Leaf("a1"), Trees.Leaf("a2")),
            Trees.Cluster("m", ForwardOnly, Trees.Leaf("m1", Skipped), Trees.Leaf("m2", Skipped)),
            Trees.Cluster("n", ForwardOnly, Trees.Leaf("n1", Skipped)),
            Trees.Leaf("z")).Open();
        session.Launch();
        session.Request(NavigationRequest.Choice("z"));
        Assert.That(session.Request(NavigationRequest.Previous).Delivered?.Identifier, Is.EqualTo("a2"));
    }

    [Test]
    public void A_chosen_cluster_that_delivers_nothing_leaves_nothing_running()
    {
        var session = Trees.Course(
            Trees.Flow,
            Trees.Cluster("m", Trees.Flow, Trees.Cluster("inner", Trees.Flow, Trees.Leaf("lesson")), Trees.Cluster("still", Trees.Plain, Trees.Leaf("s")))).Open();
        session.Launch();
        Assert.That(session.Request(NavigationRequest.Choice("still")).Refusal!.Code, Is.EqualTo("SB.2.9-9"));
        var active = session.State.Activities.Where(activity => activity.Value.IsActive).Select(activity => activity.Key);
        Assert.That(active, Is.EqualTo(new[] { "course" }));
        Assert.That(session.Request(NavigationRequest.Choice("s")).Delivered!.Identifier, Is.EqualTo("s"));
    }
}
