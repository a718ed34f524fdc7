using TrainingPaths.Scorm.Sequencing;
using TrainingPaths.Scorm.Sequencing.Definitions;

namespace TrainingPaths.Scorm.Tests.Sequencing;

/// <summary>SB.2.13: jumping goes where choosing may not.</summary>
public sealed class JumpTests
{
    private static readonly SequencingDefinition Closed = Trees.Plain with
    {
        ControlMode = ControlMode.Default with { Choice = false },
        ConstrainedChoice = new ConstrainedChoice(true, true),
    };

    private static SequencingSession Course() => Trees.Course(
        Trees.Flow,
        Trees.Leaf("a"),
        Trees.Leaf("hidden", Trees.Plain.Before(RuleConditionKind.Always, RuleAction.HiddenFromChoice)),
        Trees.Leaf("skipped", Trees.Plain.Before(RuleConditionKind.Always, RuleAction.Skip)),
        Trees.Leaf("disabled", Trees.Plain.Before(RuleConditionKind.Always, RuleAction.Disabled)),
        Trees.Cluster("closed", Closed, Trees.Leaf("inside")),
        Trees.Cluster("off", Trees.Flow.Before(RuleConditionKind.Always, RuleAction.Disabled), Trees.Leaf("offInside"))).Open();

    [TestCase("a", null)]
    [TestCase("hidden", null)]
    [TestCase("skipped", null)]
    [TestCase("inside", null)]
    [TestCase("disabled", "DB.1.1-3")]
    [TestCase("offInside", "DB.1.1-3")]
    [TestCase("closed", "DB.1.1-1")]
    [TestCase("course", "DB.1.1-1")]
    [TestCase("nowhere", "NB.2.1-11")]
    public void A_jump_reaches_every_leaf_that_may_be_delivered(string target, string? code)
    {
        var session = Course();
        session.Launch();
        Assert.That(session.Validate(NavigationRequest.Jump(target))?.Code, Is.EqualTo(code));
        var result = session.Request(NavigationRequest.Jump(target));
        Assert.That(result.Refusal?.Code, Is.EqualTo(code));
        Assert.That(result.Delivered?.Identifier, Is.EqualTo(code is null ? target : null));
    }

    [Test]
    public void Nobody_jumps_into_a_session_that_is_not_open() =>
        Assert.That(Course().Request(NavigationRequest.Jump("a")).Refusal!.Code, Is.EqualTo("NB.2.1-2"));

    [Test]
    public void A_jump_ends_the_attempt_that_it_leaves()
    {
        var session = Course();
        session.Launch();
        session.Request(NavigationRequest.Jump("inside"));
        Assert.That(session.State.Activities["a"].IsActive, Is.False);
        Assert.That(session.State.Activities["closed"].IsActive, Is.True);
    }
}
