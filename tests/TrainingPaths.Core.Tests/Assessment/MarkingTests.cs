using TrainingPaths.Core.Assessment;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Platform;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Core.Tests.Assessment;

/// <summary>Open texts from the learner to the trainer and back, against the database. The quiz is worth five points, of which three are needed.</summary>
public sealed class MarkingTests
{
    private World world = null!;
    private Guid structure;
    private SmallPath path = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        world = await World.CreateAsync();
        structure = await world.StructureAsync();
        path = await world.MarkedPathAsync();
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await world.DisposeAsync();

    [Test]
    public async Task An_attempt_waits_for_its_trainer_and_is_passed_by_the_mark()
    {
        var at = await WrittenAsync();

        var waiting = await at.ViewAsync();
        var done = await at.DoneAsync();
        await at.MarkAsync([2, 0], "Fixez aussi une date.");
        var marked = await at.ViewAsync();

        Assert.That((waiting.ToMark, waiting.Passed, done), Is.EqualTo((true, false, 0)));
        Assert.That(waiting.Questions.Select(q => (q.Id, q.Right, q.Earned)), Is.EqualTo(new (string, bool?, decimal?)[] { ("t-multiple", false, 1), ("t-likert", null, null), ("t-text", null, null) }));
        Assert.That((marked.ToMark, marked.Passed, marked.Grade.Earned.ToString(), marked.Grade.Possible), Is.EqualTo((false, true, "3", 5)));
        var text = marked.Questions.Single(q => q.Kind == QuestionKind.OpenText);
        Assert.That((text.Typed, text.Right, text.Earned, text.Comment), Is.EqualTo((Sitting.Text, (bool?)false, (decimal?)2, "Fixez aussi une date.")));
        Assert.That(text.Grid.Select(c => (c.Text, c.Points, c.Given)), Is.EqualTo(new (string, int, int?)[] { ("Dit ce qui va", 2, 2), ("Fixe une date", 1, 0) }));
        Assert.That(await at.DoneAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task The_example_is_not_there_before_the_text_is_handed_in()
    {
        var at = await Sitting.BeginAsync(world, structure, path);
        var open = await at.ViewAsync();
        await at.SubmitAsync();

        Assert.That(open.Questions.Select(q => q.Example), Has.All.Null);
        Assert.That((await at.ViewAsync()).Questions.Single(q => q.Kind == QuestionKind.OpenText).Example, Does.StartWith("Lundi"));
    }

    [Test]
    public async Task A_text_that_was_not_written_waits_for_nobody()
    {
        var at = await (await Sitting.BeginAsync(world, structure, path)).AnswerAsync(("t-multiple", ["a", "b"]), ("t-likert", ["c"]));
        await at.SubmitAsync();

        var view = await at.ViewAsync();
        Assert.That((view.ToMark, view.Passed, view.Grade.Earned.ToString(), view.Questions[1].Right), Is.EqualTo((false, false, "2", (bool?)null)));
    }

    [Test]
    public async Task An_opinion_left_out_is_not_missing()
    {
        var at = await (await Sitting.BeginAsync(world, structure, path)).AnswerAsync(("t-multiple", ["a"]));

        Assert.That((await at.ViewAsync()).Unanswered.Select(q => q.Id), Is.EqualTo(new[] { "t-text" }));
    }

    [Test]
    public async Task Nobody_begins_again_while_a_trainer_reads()
    {
        var at = await WrittenAsync();
        var refused = (await Assert.CatchAsync<RuleViolation>(() => at.AgainAsync()))!;
        await at.MarkAsync([0, 0]);
        var next = await at.AgainAsync();

        Assert.That((refused.Rule.Key, refused.Rule.Status), Is.EqualTo(("quiz.to-be-marked", 409)));
        Assert.That((await next.ViewAsync()).Number, Is.EqualTo(2));
    }

    [Test]
    public async Task Marking_again_is_logged_and_the_latest_counts()
    {
        var at = await WrittenAsync();
        await at.MarkAsync([0, 0]);
        var failed = await at.ViewAsync();
        await at.MarkAsync([2, 1]);
        await at.MarkAsync([2, 0]);
        var passed = await at.ViewAsync();

        Assert.That((failed.Passed, failed.ToMark, passed.Passed, passed.Grade.Earned.ToString()), Is.EqualTo((false, false, true, "3")));
        Assert.That(await world.CountAsync($"select count(*) from assessment.mark where attempt_id = '{at.Attempt}'"), Is.EqualTo(3));
        Assert.That(await at.DoneAsync(), Is.EqualTo(1), "passing is logged once");
    }

    [Test]
    public async Task What_another_trainer_gave_meanwhile_is_not_replaced_unread()
    {
        var at = await WrittenAsync();
        var other = at with { Trainer = Guid.CreateVersion7() };
        await world.AccompanyAsync(other.Trainer, at.Enrolment);
        await at.MarkAsync([2, 0], from: 0);
        var refused = (await Assert.CatchAsync<RuleViolation>(() => other.MarkAsync([0, 0], from: 0)))!;
        await other.MarkAsync([2, 1], from: 1);

        Assert.That((refused.Rule.Key, refused.Rule.Status), Is.EqualTo(("quiz.marked-meanwhile", 409)));
        Assert.That((await at.ViewAsync()).Grade.Earned.ToString(), Is.EqualTo("4"));
    }

    [Test]
    public async Task A_pass_is_not_taken_away()
    {
        var at = await WrittenAsync();
        await at.MarkAsync([2, 1]);
        var refused = (await Assert.CatchAsync<RuleViolation>(() => at.MarkAsync([0, 0])))!;

        Assert.That(refused.Rule, Is.EqualTo(AssessmentRules.PassStays));
        Assert.That((await at.ViewAsync()).Grade.Earned.ToString(), Is.EqualTo("4"));
        Assert.That(await world.CountAsync($"select count(*) from assessment.mark where attempt_id = '{at.Attempt}'"), Is.EqualTo(1), "a refused mark leaves no trace");
    }

    [TestCase("2")]
    [TestCase("2,1,0")]
    [TestCase("3,0")]
    [TestCase("-1,0")]
    public async Task Points_outside_the_grid_are_refused(string points)
    {
        var at = await WrittenAsync();
        var refused = (await Assert.CatchAsync<RuleViolation>(() => at.MarkAsync([.. points.Split(',').Select(int.Parse)])))!;

        Assert.That((refused.Rule.Key, refused.Rule.Status), Is.EqualTo(("quiz.outside-the-grid", 422)));
    }

    [Test]
    public async Task What_is_no_open_text_or_not_handed_in_or_of_another_trainer_s_cohort_is_not_marked()
    {
        var at = await WrittenAsync();
        var open = await Sitting.BeginAsync(world, structure, path);
        var wrongKind = (await Assert.CatchAsync<RuleViolation>(() => at.MarkAsync([2], question: "t-multiple")))!;
        var early = (await Assert.CatchAsync<RuleViolation>(() => open.MarkAsync([2, 1])))!;
        var others = (await Assert.CatchAsync<RuleViolation>(() => (at with { Trainer = Guid.CreateVersion7() }).MarkAsync([2, 1])))!;

        Assert.That(new[] { wrongKind.Rule.Status, early.Rule.Status, others.Rule.Status }, Is.EqualTo(new[] { 404, 409, 404 }));
    }

    [Test]
    public async Task A_trainer_in_their_own_group_marks_and_gives_nothing_to_themselves()
    {
        var at = await WrittenAsync();
        await world.AccompanyAsync(at.Person, at.Enrolment);
        var both = at with { Trainer = at.Person };
        var marked = (await Assert.CatchAsync<RuleViolation>(() => both.MarkAsync([2, 1])))!;
        var given = (await Assert.CatchAsync<RuleViolation>(() => both.AllowAsync(50, 1)))!;

        Assert.That(new[] { marked.Rule.Status, given.Rule.Status }, Is.EqualTo(new[] { 404, 404 }));
    }

    [TestCase(4000, true)]
    [TestCase(4001, false)]
    public async Task An_open_text_has_at_most_four_thousand_characters(int length, bool kept)
    {
        var at = await Sitting.BeginAsync(world, structure, path);
        var text = new string('é', length - 2) + "\n.";

        if (!kept)
        {
            Assert.That((await Assert.CatchAsync<RuleViolation>(() => at.AnswerAsync(("t-text", [text]))))!.Rule, Is.EqualTo(AssessmentRules.NotOpenText));
            return;
        }

        await at.AnswerAsync(("t-text", [text]));
        Assert.That((await at.ViewAsync()).Questions.Single(q => q.Kind == QuestionKind.OpenText).Typed, Is.EqualTo(text));
    }

    private async Task<Sitting> WrittenAsync()
    {
        var at = await Sitting.BeginAsync(world, structure, path);
        return await (await at.AnswerAsync(("t-multiple", ["a"]), ("t-likert", ["b"]), ("t-text", [Sitting.Text]))).SubmitAsync();
    }
}
