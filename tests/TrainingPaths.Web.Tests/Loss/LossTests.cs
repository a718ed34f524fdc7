namespace TrainingPaths.Web.Tests.Loss;

/// <summary>What the server acknowledged is on disk, whatever dies. The control shows that the same checker finds loss where there is some.</summary>
[Category("Loss")]
public sealed class LossTests
{
    [Test]
    public async Task Nothing_that_was_acknowledged_is_lost_or_doubled_by_fifty_kills()
    {
        await using var run = await LossRun.PrepareAsync("loss");

        await run.KillAsync([.. Times(20, Victim.Site), .. Times(20, Victim.Server), .. Times(10, Victim.Session)], tryForbidden: true, TimeSpan.FromMilliseconds(600));

        var verdict = await run.JudgeAsync();
        await TestContext.Out.WriteLineAsync($"{run.Summary}\n{verdict}");
        var recomputed = await run.RecomputeAsync();
        Assert.Multiple(() =>
        {
            Assert.That(verdict, Is.EqualTo(new Verdict(verdict.Acked, Lost: 0, Doubled: 0, Altered: 0, WrongChoice: 0, RefusedKept: 0)));
            Assert.That(verdict.Acked, Is.GreaterThan(1000), "too few to prove anything");
            Assert.That(run.Surprises, Is.Empty);
            Assert.That(recomputed.Output, Does.Contain("0 differences"));
            Assert.That(recomputed.Code, Is.Zero, recomputed.Output);
        });
    }

    [Test]
    public async Task Control_without_synchronous_commit_the_same_checker_finds_loss()
    {
        await using var run = await LossRun.PrepareAsync("loss-control");
        await run.LoseDurabilityAsync();

        await run.KillAsync(Times(8, Victim.Server), tryForbidden: false, TimeSpan.FromSeconds(2));

        var verdict = await run.JudgeAsync();
        await TestContext.Out.WriteLineAsync($"{run.Summary}\n{verdict}");
        Assert.That(verdict.Lost, Is.Positive, "a test that cannot fail proves nothing");
    }

    private static IEnumerable<Victim> Times(int count, Victim victim) => Enumerable.Repeat(victim, count);
}
