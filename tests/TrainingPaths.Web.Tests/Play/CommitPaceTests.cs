using TrainingPaths.Web.Play;

namespace TrainingPaths.Web.Tests.Play;

public sealed class CommitPaceTests
{
    private static readonly Dictionary<string, string> Page = new() { ["cmi.location"] = "p1" };

    [Test]
    public void A_session_that_commits_without_pause_is_told_to_wait_and_another_is_not()
    {
        using var pace = new CommitPace();
        var (flooding, honest) = (Guid.NewGuid(), Guid.NewGuid());

        // A thousand calls take less than the second in which twenty more would be allowed.
        var allowed = Enumerable.Range(0, 1000).Count(_ => pace.Allows(flooding, Page));

        Assert.That(allowed, Is.InRange(1, 999));
        Assert.That(pace.Allows(honest, Page), Is.True);
    }

    [Test]
    public void A_session_that_stores_without_measure_is_told_to_wait_and_another_is_not()
    {
        using var pace = new CommitPace();
        var (flooding, honest) = (Guid.NewGuid(), Guid.NewGuid());
        var (large, suspended) = (Of(1 << 20), Of(64_000));

        Assert.That(Enumerable.Range(0, 12).Count(_ => pace.Allows(flooding, large)), Is.InRange(7, 9));
        Assert.That(Enumerable.Range(0, 12).All(_ => pace.Allows(honest, suspended)), Is.True);
    }

    private static Dictionary<string, string> Of(int length) => new() { ["cmi.suspend_data"] = new string('x', length) };
}
