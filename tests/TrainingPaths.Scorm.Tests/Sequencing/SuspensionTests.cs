using TrainingPaths.Scorm.Sequencing;
using TrainingPaths.Scorm.Sequencing.Definitions;

namespace TrainingPaths.Scorm.Tests.Sequencing;

public sealed class SuspensionTests
{
    private static SequencingSession Suspended()
    {
        var session = Trees.Course(Trees.Flow, Trees.Cluster("m", Trees.Flow, Trees.Leaf("m1")), Trees.Leaf("z")).Open();
        session.Launch();
        Assert.That(session.Request(NavigationRequest.SuspendAll).SessionEnded);
        return session;
    }

    [Test]
    public void Resuming_goes_on_with_the_attempts_there_were()
    {
        var session = Suspended();
        Assert.That(session.Request(NavigationRequest.ResumeAll).Delivered!.Identifier, Is.EqualTo("m1"));
        Assert.That(session.State.Activities.Values.Select(activity => activity.AttemptCount), Is.EquivalentTo(new[] { 1, 1, 1, 0 }));
        Assert.That(session.CurrentLaunch()!.IsResumed);
    }

    [Test]
    public void Whoever_chooses_something_else_gives_up_what_was_suspended()
    {
        var session = Suspended();
        Assert.That(session.Request(NavigationRequest.Choice("z")).Delivered!.Identifier, Is.EqualTo("z"));
        Assert.That(session.State.SuspendedActivity, Is.Null);
        Assert.That(session.State.Activities.Values.Count(activity => activity.IsSuspended), Is.Zero);
        session.Request(NavigationRequest.Choice("m1"));
        Assert.That(session.CurrentLaunch(), Has.Property(nameof(ContentLaunch.IsResumed)).False.And.Property(nameof(ContentLaunch.AttemptNumber)).EqualTo(2));
    }

    [Test]
    public void What_was_suspended_after_its_content_was_over_goes_on_where_flow_leads()
    {
        var session = Trees.Course(Trees.Flow, Trees.Leaf("a"), Trees.Leaf("z")).Open();
        session.Launch();
        session.Request(NavigationRequest.Exit);
        session.Request(NavigationRequest.SuspendAll);
        Assert.That(session.Launch().Delivered?.Identifier, Is.EqualTo("a"));
        Assert.That((session.State.Activities["course"].AttemptCount, session.State.Activities["a"].AttemptCount), Is.EqualTo((1, 2)));
    }

    [Test]
    public void What_was_suspended_and_may_no_longer_be_delivered_does_not_bar_the_course()
    {
        var session = Trees.Course(Trees.Flow, Trees.Leaf("a"), Trees.Leaf("b", Trees.Plain.Before(RuleConditionKind.Attempted, RuleAction.Disabled))).Open();
        session.Launch();
        session.Request(NavigationRequest.Continue);
        session.Request(NavigationRequest.SuspendAll);
        var launched = session.Launch();
        Assert.That(launched.Delivered?.Identifier, Is.EqualTo("a"));
        Assert.That(launched.Trace.Select(step => step.Clause), Does.Contain("DB.1.1-3"));
        Assert.That(session.State.Activities["b"].IsSuspended, Is.False);
    }
}
