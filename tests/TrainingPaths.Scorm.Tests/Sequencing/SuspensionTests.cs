using TrainingPaths.Scorm.Sequencing;

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
}
