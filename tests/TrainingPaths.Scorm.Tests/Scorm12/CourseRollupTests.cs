using TrainingPaths.Scorm.Scorm12;
using TrainingPaths.Scorm.Scorm12.Rollup;

namespace TrainingPaths.Scorm.Tests.Scorm12;

public sealed class CourseRollupTests
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    [Test]
    public void A_course_is_completed_when_every_item_is_completed_or_passed()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Of(Sco(LessonStatus.Completed), Sco(LessonStatus.Passed)).Completed, Is.True);
            Assert.That(Of(Sco(LessonStatus.Completed), Sco(LessonStatus.Incomplete)).Completed, Is.False);
            Assert.That(Of(Sco(LessonStatus.Completed), Sco(LessonStatus.Failed)).Completed, Is.False);
            Assert.That(Of(Sco(LessonStatus.Browsed)).Completed, Is.False);
            Assert.That(Of().Completed, Is.False);
        });
    }

    [Test]
    public void An_asset_is_completed_when_it_was_seen()
    {
        var asset = Sco(LessonStatus.NotAttempted) with { IsSco = false };
        Assert.That(Of(asset).Completed, Is.True);
        Assert.That(Of(asset with { WasLaunched = false }).Completed, Is.False);
    }

    [Test]
    public void A_hidden_item_counts_only_once_something_launched_it()
    {
        var hidden = Sco(LessonStatus.Incomplete) with { IsVisible = false };
        Assert.That(Of(Sco(LessonStatus.Completed), hidden with { WasLaunched = false }).Completed, Is.True);
        Assert.That(Of(Sco(LessonStatus.Completed), hidden).Completed, Is.False);
    }

    [Test]
    public void A_course_is_passed_when_an_item_is_and_none_failed()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Of(Sco(LessonStatus.Passed), Sco(LessonStatus.Incomplete)).Passed, Is.True);
            Assert.That(Of(Sco(LessonStatus.Passed), Sco(LessonStatus.Failed)).Passed, Is.False);
            Assert.That(Of(Sco(LessonStatus.Completed)).Passed, Is.Null);
        });
    }

    [TestCase(ScoreRule.Mean, 60)]
    [TestCase(ScoreRule.Highest, 90)]
    [TestCase(ScoreRule.Last, 30)]
    [TestCase(ScoreRule.Weighted, 75)]
    [TestCase(ScoreRule.Single, 30)]
    public void A_score_is_made_by_the_rule_chosen(ScoreRule rule, int score)
    {
        var items = new[]
        {
            Sco(LessonStatus.Passed) with { Score = 90, Weight = 3, ScoredAt = Monday },
            Sco(LessonStatus.Passed) with { ItemIdentifier = "test", Score = 30, ScoredAt = Monday.AddHours(1) },
            Sco(LessonStatus.Completed),
        };
        Assert.That(new CourseRollup(rule, "test").Of(items).Score, Is.EqualTo(score));
    }

    [Test]
    public void With_a_single_item_only_that_one_decides_of_success()
    {
        var final = Sco(LessonStatus.Passed) with { ItemIdentifier = "test" };
        Assert.That(new CourseRollup(ScoreRule.Single, "test").Of([Sco(LessonStatus.Failed), final]).Passed, Is.True);
    }

    [Test]
    public void Without_scores_or_weights_there_is_no_score()
    {
        Assert.That(Of(Sco(LessonStatus.Passed)).Score, Is.Null);
        Assert.That(new CourseRollup(ScoreRule.Weighted).Of([Sco(LessonStatus.Passed) with { Score = 5, Weight = 0 }]).Score, Is.Null);
    }

    private static CourseResult Of(params ItemResult[] items) => new CourseRollup().Of(items);

    private static ItemResult Sco(LessonStatus status) => new("S", status);
}
