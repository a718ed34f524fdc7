using TrainingPaths.Core.Assessment;
using TrainingPaths.Core.Platform;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Core.Tests.Assessment;

/// <summary>Three attempts of twenty minutes, by the server's clock, and what somebody may be given besides.</summary>
public sealed class QuizLimitsTests
{
    private World world = null!;
    private Guid structure;
    private SmallPath path = null!;

    [SetUp]
    public async Task StartAsync()
    {
        world = await World.CreateAsync();
        structure = await world.StructureAsync();
        path = await world.MarkedPathAsync();
    }

    [TearDown]
    public async Task StopAsync() => await world.DisposeAsync();

    [Test]
    public async Task When_all_attempts_are_used_it_says_who_can_give_another()
    {
        var at = await Sitting.BeginAsync(world, structure, path);
        var left = new List<int?> { (await at.ViewAsync()).Left };
        for (var n = 2; n <= 3; n++)
        {
            await at.SubmitAsync();
            left.Add((await (at = await at.AgainAsync()).ViewAsync()).Left);
        }

        await at.SubmitAsync();
        var refused = (await Assert.CatchAsync<RuleViolation>(() => at.AgainAsync()))!;
        await at.AllowAsync(0, 1);
        var fourth = await at.AgainAsync();

        Assert.That(left, Is.EqualTo(new int?[] { 2, 1, 0 }));
        Assert.That((refused.Rule.Key, refused.Rule.Status), Is.EqualTo(("quiz.no-attempt-left", 409)));
        Assert.That(refused.Values, Is.EqualTo(new object[] { 3 }));
        Assert.That((await fourth.ViewAsync()).Number, Is.EqualTo(4));
    }

    [Test]
    public async Task A_reload_begins_no_attempt_and_gives_no_time()
    {
        var at = await Sitting.BeginAsync(world, structure, path);
        var due = (await at.ViewAsync()).DueAt;
        world.Clock.Pass(TimeSpan.FromMinutes(5));
        var again = await at.AgainAsync();

        Assert.That((again.Attempt, (await again.ViewAsync()).DueAt), Is.EqualTo((at.Attempt, due)));
        Assert.That(due, Is.EqualTo(world.Clock.GetUtcNow() + TimeSpan.FromMinutes(15)));
    }

    [TestCase(20, 0, true)]
    [TestCase(20, 30, true)]
    [TestCase(20, 31, false)]
    public async Task An_answer_after_the_time_is_refused_a_slow_one_is_not(int minutes, int seconds, bool kept)
    {
        var at = await Sitting.BeginAsync(world, structure, path);
        world.Clock.Pass(new TimeSpan(0, minutes, seconds));

        if (kept)
            Assert.That((await (await at.AnswerAsync(("t-multiple", ["a"]))).ViewAsync()).Questions[0].Begun);
        else
            Assert.That((await Assert.CatchAsync<RuleViolation>(() => at.AnswerAsync(("t-multiple", ["a"]))))!.Rule, Is.EqualTo(AssessmentRules.TimeIsUp));
    }

    [Test]
    public async Task What_was_answered_in_time_counts()
    {
        var at = await (await Sitting.BeginAsync(world, structure, path)).AnswerAsync(("t-multiple", ["a", "b"]));
        world.Clock.Pass(TimeSpan.FromMinutes(21));
        await Assert.CatchAsync<RuleViolation>(() => at.AnswerAsync(("t-likert", ["a"])));
        await CloseAsync(at);

        var view = await at.ViewAsync();
        Assert.That((view.SubmittedAt, view.Grade.Earned.ToString()), Is.EqualTo((world.Clock.GetUtcNow(), "2")));
    }

    [Test]
    public async Task Whoever_was_given_more_time_has_it_at_once_and_is_left_alone_until_it_is_over()
    {
        var at = await Sitting.BeginAsync(world, structure, path);
        world.Clock.Pass(TimeSpan.FromMinutes(19));
        await at.AllowAsync(100, 0);
        world.Clock.Pass(TimeSpan.FromMinutes(20));
        await CloseAsync(at);
        var still = await (await at.AnswerAsync(("t-multiple", ["a"]))).ViewAsync();
        world.Clock.Pass(TimeSpan.FromMinutes(2));
        await CloseAsync(at);

        Assert.That((still.SubmittedAt, still.DueAt), Is.EqualTo(((DateTimeOffset?)null, (DateTimeOffset?)(world.Clock.GetUtcNow() - TimeSpan.FromMinutes(1)))));
        Assert.That((await at.ViewAsync()).SubmittedAt, Is.Not.Null);
        Assert.That(await world.CountAsync("select count(*) from hangfire.state where name = 'Scheduled'"), Is.EqualTo(2), "the first look came too early and left another");
    }

    [Test]
    public async Task Handing_in_twice_changes_nothing()
    {
        var at = await (await Sitting.BeginAsync(world, structure, path)).AnswerAsync(("t-multiple", ["a"]));
        await at.SubmitAsync();
        var first = (await at.ViewAsync()).SubmittedAt;
        world.Clock.Pass(TimeSpan.FromMinutes(30));
        await CloseAsync(at);
        await CloseAsync(at);

        Assert.That((await at.ViewAsync()).SubmittedAt, Is.EqualTo(first));
    }

    [Test]
    public async Task A_quiz_without_limits_has_none()
    {
        var free = await world.PathAsync(modules: 1);
        var at = await Sitting.BeginAsync(world, structure, free);
        for (var n = 0; n < 5; n++)
            at = await (await at.SubmitAsync()).AgainAsync();
        world.Clock.Pass(TimeSpan.FromDays(30));

        var view = await at.ViewAsync();
        Assert.That((view.Number, view.Left, view.DueAt), Is.EqualTo((6, (int?)null, (DateTimeOffset?)null)));
        Assert.That(await world.CountAsync("select count(*) from hangfire.job"), Is.Zero);
    }

    [TestCase(-1, 0)]
    [TestCase(901, 0)]
    [TestCase(0, 51)]
    public async Task Nobody_is_given_less_than_nothing_or_time_without_end(int percent, int attempts)
    {
        var at = await Sitting.BeginAsync(world, structure, path);

        Assert.That((await Assert.CatchAsync<RuleViolation>(() => at.AllowAsync(percent, attempts)))!.Rule, Is.EqualTo(AssessmentRules.TooMuchAllowed));
    }

    [Test]
    public void The_longer_time_counts_and_attempts_add_up()
    {
        var quiz = VariedPath.Marked;

        Assert.That(QuizLimits.Of(quiz, null), Is.EqualTo(new QuizLimits(TimeSpan.FromMinutes(20), 3)));
        Assert.That(QuizLimits.Of(quiz with { Attempts = null, TimeLimit = null }, null), Is.EqualTo(new QuizLimits(null, null)));
    }

    private Task<bool> CloseAsync(Sitting at) => world.InScopeAsync(async services =>
    {
        await ((SubmitWhenTimeIsUp)services.GetService(typeof(SubmitWhenTimeIsUp))!).RunAsync(at.Caller, at.Attempt, CancellationToken.None);
        return true;
    });
}
