using TrainingPaths.Core.Paths.Searches;

namespace TrainingPaths.Core.Tests.Paths.Searches;

public sealed class SearchLogTests
{
    [Test]
    public void When_it_is_full_a_search_is_lost_and_nobody_waits()
    {
        var log = new SearchLog(TimeProvider.System);
        for (var i = 0; i < SearchLog.Most; i++)
            Assert.That(log.Note("équipe", found: true, $"s{i}"), Is.True);
        Assert.That(log.Note("équipe", found: true, "one more"), Is.False);

        Assert.That(log.Take(), Has.Count.EqualTo(SearchLog.MostTogether));
        Assert.That(log.Note("équipe", found: true, "one more"), Is.True, "there is room again");
    }

    [TestCase(null)]
    [TestCase("")]
    public void A_browser_that_cannot_be_told_apart_is_not_counted(string? session)
    {
        var log = new SearchLog(TimeProvider.System);
        Assert.That(log.Note("équipe", found: true, session), Is.False);
        Assert.That(log.Take(), Is.Empty);
    }
}
