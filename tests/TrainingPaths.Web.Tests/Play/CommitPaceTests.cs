using TrainingPaths.Web.Play;

namespace TrainingPaths.Web.Tests.Play;

public sealed class CommitPaceTests
{
    [Test]
    public void A_session_that_commits_without_pause_is_told_to_wait_and_another_is_not()
    {
        using var pace = new CommitPace();
        var (flooding, honest) = (Guid.NewGuid(), Guid.NewGuid());

        // A thousand calls take less than the second in which twenty more would be allowed.
        var allowed = Enumerable.Range(0, 1000).Count(_ => pace.Allows(flooding));

        Assert.That(allowed, Is.InRange(1, 999));
        Assert.That(pace.Allows(honest), Is.True);
    }
}
