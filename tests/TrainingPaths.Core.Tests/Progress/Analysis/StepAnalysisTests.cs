using CsCheck;
using TrainingPaths.Core.Progress.Analysis;

namespace TrainingPaths.Core.Tests.Progress.Analysis;

public sealed class StepAnalysisTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 3, 45, 0, TimeSpan.Zero);
    private static readonly Guid[] People = [.. Enumerable.Range(0, 8).Select(_ => Guid.NewGuid())];

    [Test]
    public void A_table_worked_by_hand()
    {
        LastSeen[] seen = [.. People.Select((p, i) => new LastSeen(p, i < 6 ? "l1" : "l2", Now.AddDays(i == 0 ? -29 : -30), Completed: false))];
        Reading[] readings = [Read(0, 8), Read(1, 10), Read(2, 11), Read(3, 14), Read(4, 40), Read(5, 300) with { LongestPause = TimeSpan.FromMinutes(31) }];
        var figures = StepAnalysis.Of(Opened("l1", 8).Concat(Opened("l2", 4)), seen, readings, Now);
        // l1: eight opened it; of the six seen there last one was there 29 days ago; of six readings one had a break, the median of 8 10 11 14 40 is 11. l2: four, not told.
        Assert.That(figures, Is.EqualTo(new Dictionary<string, StepFigures> { ["l1"] = new(8, 5, 11) }));
    }

    [Test]
    public void Whoever_is_done_with_the_path_stopped_nowhere() =>
        Assert.That(StepAnalysis.Of(Opened("l1", 8), People.Select(p => new LastSeen(p, "l1", Now.AddDays(-90), Completed: true)), [], Now)["l1"], Is.EqualTo(new StepFigures(8, null, null)));

    [Test]
    public void One_person_in_two_enrolments_is_one() =>
        Assert.That(StepAnalysis.Of(Opened("l1", 4).Concat(Opened("l1", 4)), [], [], Now), Is.Empty);

    [Test]
    public void No_number_below_five_is_ever_told() => Gen.Select(Gen.Int[0, 8], Gen.Int[0, 8], Gen.Int[0, 8]).Sample((opened, stopped, read) =>
    {
        var figures = StepAnalysis.Of(Opened("l1", opened), People[..stopped].Select(p => new LastSeen(p, "l1", Now.AddDays(-31), false)), Enumerable.Range(0, read).Select(i => Read(i, 10)), Now);
        Assert.That(figures.ContainsKey("l1"), Is.EqualTo(opened >= 5));
        if (figures.TryGetValue("l1", out var told))
            Assert.That(told, Is.EqualTo(new StepFigures(opened, stopped >= 5 ? stopped : null, read >= 5 ? 10 : null)));
    }, iter: 300);

    private static IEnumerable<Opening> Opened(string step, int people) => People[..people].Select(p => new Opening(p, step));

    private static Reading Read(int person, int minutes) => new(People[person], "l1", Now.AddMinutes(-minutes), Now, TimeSpan.FromMinutes(Math.Min(minutes, 20)));
}
