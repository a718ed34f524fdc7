using TrainingPaths.Scorm.Sequencing;
using TrainingPaths.Scorm.Sequencing.Definitions;

namespace TrainingPaths.Scorm.Tests.Sequencing;

/// <summary>A request that leads nowhere says which clause stopped it.</summary>
public sealed class RefusalTests
{
    private static readonly SequencingDefinition ForwardOnly = Trees.Plain with { ControlMode = ControlMode.Default with { Flow = true, ForwardOnly = true } };

    private static SequencingSession Course(SequencingDefinition root) => Trees.Course(root, Trees.Leaf("a"), Trees.Cluster("m", root, Trees.Leaves("m", 2))).Open();

    [TestCase(NavigationKind.Continue, "NB.2.1-2")]
    [TestCase(NavigationKind.Previous, "NB.2.1-2")]
    [TestCase(NavigationKind.Exit, "NB.2.1-2")]
    [TestCase(NavigationKind.ExitAll, "NB.2.1-2")]
    [TestCase(NavigationKind.AbandonAll, "NB.2.1-2")]
    [TestCase(NavigationKind.SuspendAll, "NB.2.1-2")]
    [TestCase(NavigationKind.ResumeAll, "NB.2.1-3")]
    [TestCase(NavigationKind.Choice, "NB.2.1-11")]
    public void Before_the_session_opens(NavigationKind kind, string code) =>
        Assert.That(Course(Trees.Flow).Request(new NavigationRequest(kind)).Refusal!.Code, Is.EqualTo(code));

    [TestCase(NavigationKind.Start, "NB.2.1-1")]
    [TestCase(NavigationKind.ResumeAll, "NB.2.1-1")]
    [TestCase(NavigationKind.Previous, "SB.2.1-3")]
    public void While_the_first_activity_runs(NavigationKind kind, string code)
    {
        var session = Course(Trees.Flow);
        session.Launch();
        Assert.That(session.Validate(new NavigationRequest(kind))!.Code, Is.EqualTo(code));
    }

    [Test]
    public void Without_flow_nothing_starts_and_nothing_follows()
    {
        var session = Course(Trees.Plain);
        Assert.That(session.Launch().Refusal!.Code, Is.EqualTo("SB.2.2-1"));
        session.Request(NavigationRequest.Choice("a"));
        Assert.That(session.Request(NavigationRequest.Continue).Refusal!.Code, Is.EqualTo("NB.2.1-4"));
    }

    [Test]
    public void Backward_in_a_cluster_that_goes_forward()
    {
        var session = Course(ForwardOnly);
        session.Launch();
        session.Request(NavigationRequest.Continue);
        Assert.That(session.Request(NavigationRequest.Previous).Refusal!.Code, Is.EqualTo("NB.2.1-5"));
        session.Request(NavigationRequest.Continue);
        Assert.That(session.Request(NavigationRequest.Choice("m1")).Refusal!.Code, Is.EqualTo("SB.2.4-2"));
    }

    [Test]
    public void A_content_that_is_over_is_not_exited_again()
    {
        var session = Course(Trees.Flow);
        session.Launch();
        session.Request(NavigationRequest.Exit);
        Assert.That(session.Request(NavigationRequest.Exit).Refusal!.Code, Is.EqualTo("NB.2.1-12"));
        Assert.That(session.Request(NavigationRequest.Continue).Delivered!.Identifier, Is.EqualTo("m1"));
    }
}
