using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Assessment;
using TrainingPaths.Core.Enrolments;
using TrainingPaths.Core.Platform;
using TrainingPaths.Core.Progress;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Core.Tests.Progress;

public sealed class FollowPathTests
{
    private World world = null!;
    private Guid structure;
    private SmallPath path = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        world = await World.CreateAsync();
        structure = await world.StructureAsync();
        path = await world.PathAsync();
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await world.DisposeAsync();

    [Test]
    public async Task Enrolling_twice_gives_the_same_enrolment()
    {
        var learner = await LearnerAsync();
        Assert.That(await EnrolAsync(learner), Is.EqualTo(learner.Enrolment));
    }

    [Test]
    public async Task An_event_sent_twice_is_kept_once()
    {
        var learner = await LearnerAsync();
        var seen = new SeenProgress(Guid.NewGuid(), "m1-l1", ProgressKind.Completed, 0, Now);
        await KeepAsync(learner, seen);
        await KeepAsync(learner, seen);
        var outline = await OutlineAsync(learner);
        Assert.That((outline.StepsDone, outline.MinutesDone), Is.EqualTo((1, 10)));
        Assert.That(await world.CountAsync($"select minutes_credited from progress.path_progress where enrolment_id = '{learner.Enrolment}'"), Is.EqualTo(10));
        Assert.That(await world.CountAsync($"select count(*) from progress.progress_event where enrolment_id = '{learner.Enrolment}'"), Is.EqualTo(1));
    }

    [Test]
    public async Task A_lesson_finished_on_two_devices_at_the_same_moment_is_credited_once()
    {
        var learner = await LearnerAsync();
        await using var connection = await world.Everything.OpenConnectionAsync();
        await using var first = await connection.BeginTransactionAsync();
        await using (var hold = new Npgsql.NpgsqlCommand($"select 1 from enrolments.enrolment where id = '{learner.Enrolment}' for update", connection, first))
            await hold.ExecuteNonQueryAsync();

        Task[] both = [.. Enumerable.Range(0, 2).Select(_ => KeepAsync(learner, new SeenProgress(Guid.NewGuid(), "m1-l1", ProgressKind.Completed, 0, Now)))];
        while (await world.CountAsync("select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()") < 2)
            await Task.Delay(10);
        await first.CommitAsync();
        await Task.WhenAll(both);

        Assert.That(await world.CountAsync($"select steps_done * 1000 + minutes_credited from progress.path_progress where enrolment_id = '{learner.Enrolment}'"), Is.EqualTo(1010));
    }

    [Test]
    public async Task Resume_returns_to_the_screen_seen_last_in_whatever_order_events_arrive()
    {
        var learner = await LearnerAsync();
        await KeepAsync(learner, new SeenProgress(Guid.NewGuid(), "m1-l1", ProgressKind.ScreenReached, 3, Now - 1000));
        await KeepAsync(learner, new SeenProgress(Guid.NewGuid(), "m1-l1", ProgressKind.ScreenReached, 2, Now - 5000));
        var current = (await OutlineAsync(learner)).Current!;
        Assert.That((current.Id, current.Screen), Is.EqualTo(("m1-l1", 3)));
    }

    [Test]
    public async Task A_locked_step_keeps_nothing()
    {
        var learner = await LearnerAsync();
        var refused = (await Assert.CatchAsync<RuleViolation>(() => KeepAsync(learner, new SeenProgress(Guid.NewGuid(), "m2-l1", ProgressKind.Completed, 0, Now))))!;
        Assert.That(refused.Rule, Is.EqualTo(ProgressRules.Locked));
        Assert.That(await world.CountAsync($"select count(*) from progress.progress_event where enrolment_id = '{learner.Enrolment}'"), Is.Zero);
    }

    [Test]
    public async Task The_quiz_of_a_locked_module_is_not_started()
    {
        var learner = await LearnerAsync();
        var refused = (await Assert.CatchAsync<RuleViolation>(() => StartAsync(learner, "m2-quiz")))!;
        Assert.That(refused.Rule, Is.EqualTo(ProgressRules.Locked));
    }

    [Test]
    public async Task A_quiz_is_not_completed_by_declaring_it()
    {
        var learner = await LearnerAsync();
        var refused = (await Assert.CatchAsync<RuleViolation>(() => KeepAsync(learner, new SeenProgress(Guid.NewGuid(), "m1-quiz", ProgressKind.Completed, 0, Now))))!;
        Assert.That(refused.Rule, Is.EqualTo(ProgressRules.NotDeclarable));
    }

    [Test]
    public async Task Starting_a_quiz_again_spends_no_attempt()
    {
        var learner = await LearnerAsync();
        var starts = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => StartAsync(learner, "m1-quiz")));
        Assert.That(starts.Distinct().Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task The_later_choice_wins_in_whatever_order_choices_arrive()
    {
        var learner = await LearnerAsync();
        var attempt = await StartAsync(learner, "m1-quiz");
        var question = (await ViewAsync(learner, attempt)).Questions[0].Id;
        await AnswerAsync(learner, attempt, new ChosenAnswer(Guid.NewGuid(), question, ["a"], Now - 1000));
        await AnswerAsync(learner, attempt, new ChosenAnswer(Guid.NewGuid(), question, ["b"], Now - 2000));
        Assert.That((await ViewAsync(learner, attempt)).Questions[0].Options.Single(o => o.Chosen).Id, Is.EqualTo("a"));
        Assert.That(await world.CountAsync($"select count(*) from assessment.answer_event where attempt_id = '{attempt}'"), Is.EqualTo(2), "both are evidence");
    }

    [Test]
    public async Task An_id_sent_again_with_another_content_is_refused()
    {
        var learner = await LearnerAsync();
        var attempt = await StartAsync(learner, "m1-quiz");
        var question = (await ViewAsync(learner, attempt)).Questions[0].Id;
        var id = Guid.NewGuid();
        await AnswerAsync(learner, attempt, new ChosenAnswer(id, question, ["a"], Now));
        var refused = (await Assert.CatchAsync<RuleViolation>(() => AnswerAsync(learner, attempt, new ChosenAnswer(id, question, ["b"], Now))))!;
        Assert.That(refused.Rule, Is.EqualTo(AssessmentRules.IdReused));
    }

    [Test]
    public async Task An_answer_that_comes_after_the_grade_is_refused_but_one_that_was_kept_may_be_sent_again()
    {
        var learner = await LearnerAsync();
        var attempt = await StartAsync(learner, "m1-quiz");
        var question = (await ViewAsync(learner, attempt)).Questions[0].Id;
        var kept = new ChosenAnswer(Guid.NewGuid(), question, ["a"], Now);
        await AnswerAsync(learner, attempt, kept);
        await SubmitAsync(learner, attempt);
        await AnswerAsync(learner, attempt, kept);
        var refused = (await Assert.CatchAsync<RuleViolation>(() => AnswerAsync(learner, attempt, new ChosenAnswer(Guid.NewGuid(), question, ["b"], Now))))!;
        Assert.That(refused.Rule, Is.EqualTo(AssessmentRules.AttemptSubmitted));
    }

    [Test]
    public async Task The_key_is_not_shown_before_the_quiz_is_passed()
    {
        var learner = await LearnerAsync();
        var attempt = await StartAsync(learner, "m1-quiz");
        await AnswerAllAsync(learner, attempt, "b");
        await SubmitAsync(learner, attempt);
        var result = await ViewAsync(learner, attempt);
        Assert.That(result.Passed, Is.False);
        Assert.That(result.Questions.SelectMany(q => q.Options).Select(o => o.Correct), Has.All.Null);
        Assert.That(result.Questions.SelectMany(q => q.Options).Where(o => !o.Chosen).Select(o => o.Feedback), Has.All.Null);
    }

    [Test]
    public async Task Everything_done_completes_the_path_once_with_the_planned_minutes()
    {
        var learner = await LearnerAsync();
        foreach (var module in new[] { "m1", "m2" })
        {
            await KeepAsync(learner, new SeenProgress(Guid.NewGuid(), $"{module}-l1", ProgressKind.Completed, 0, Now), new SeenProgress(Guid.NewGuid(), $"{module}-l2", ProgressKind.Completed, 0, Now));
            var attempt = await StartAsync(learner, $"{module}-quiz");
            await AnswerAllAsync(learner, attempt, "a");
            await SubmitAsync(learner, attempt);
            await SubmitAsync(learner, attempt);
        }

        Assert.That((await OutlineAsync(learner)).CompletedAt, Is.Null);
        await Assert.CatchAsync<RuleViolation>(() => DeclareAsync(learner, Guid.NewGuid()));
        await world.WriteAsync<WriteNote>(learner.Caller, use => use.RunAsync(learner.Enrolment, learner.Person, new WrittenNote("plan", "f1", "Une règle", Now), CancellationToken.None));
        var declaration = Guid.NewGuid();
        await DeclareAsync(learner, declaration);
        await DeclareAsync(learner, declaration);

        var outline = await OutlineAsync(learner);
        Assert.That((outline.CompletedAt is not null, outline.MinutesDone, outline.StepsDone), Is.EqualTo((true, 80, 7)));
        Assert.That(await world.CountAsync($"select minutes_credited from progress.path_progress where enrolment_id = '{learner.Enrolment}'"), Is.EqualTo(80));
    }

    [Test]
    public async Task Nobody_writes_on_the_enrolment_of_another()
    {
        var (mine, theirs) = (await LearnerAsync(), await LearnerAsync());
        var refused = (await Assert.CatchAsync<RuleViolation>(() => world.WriteAsync<RecordProgress>(mine.Caller,
            use => use.RunAsync(theirs.Enrolment, theirs.Person, [new SeenProgress(Guid.NewGuid(), "m1-l1", ProgressKind.Completed, 0, Now)], CancellationToken.None))))!;
        Assert.That(refused.Rule.Status, Is.EqualTo(404));
    }

    [Test]
    public async Task HR_sees_no_path_that_somebody_chose_alone_until_it_is_shared()
    {
        var learner = await LearnerAsync();
        var hr = Caller.Hr(await world.PersonAsync(structure, Core.Accounts.StructureRole.HrOfficer), structure);
        Task<bool> SeesAsync() => world.ReadAsync<TrainingPathsDbContext, bool>(hr, db => db.Enrolments.AnyAsync(e => e.Id == learner.Enrolment));
        Assert.That(await SeesAsync(), Is.False);
        await world.WriteAsync<AssignPath, int>(hr, use => use.RunAsync(hr.PersonId!.Value, structure, path.Slug, [learner.Person], CancellationToken.None));
        Assert.That(await SeesAsync(), Is.False, "asking for the same path reveals nothing");
        await world.WriteAsync<ShareWithStructure>(learner.Caller, use => use.RunAsync(learner.Enrolment, learner.Person, CancellationToken.None));
        Assert.That(await SeesAsync(), Is.True);
    }

    private long Now => world.Clock.GetUtcNow().ToUnixTimeMilliseconds();

    private async Task<Learner> LearnerAsync()
    {
        var person = await world.PersonAsync(structure);
        var learner = new Learner(person, Caller.Person(person, structure), Guid.Empty);
        return learner with { Enrolment = await EnrolAsync(learner) };
    }

    private Task<Guid> EnrolAsync(Learner learner) => world.WriteAsync<EnrolOnPath, Guid>(learner.Caller, use => use.RunAsync(learner.Person, structure, path.Slug, programmeAccepted: true, CancellationToken.None));

    private Task KeepAsync(Learner learner, params SeenProgress[] seen) => world.WriteAsync<RecordProgress>(learner.Caller, use => use.RunAsync(learner.Enrolment, learner.Person, seen, CancellationToken.None));

    private Task<Guid> StartAsync(Learner learner, string quiz) => world.WriteAsync<StartQuiz, Guid>(learner.Caller, use => use.RunAsync(learner.Enrolment, learner.Person, quiz, CancellationToken.None));

    private Task AnswerAsync(Learner learner, Guid attempt, params ChosenAnswer[] answers) => world.WriteAsync<RecordAnswers>(learner.Caller, use => use.RunAsync(learner.Enrolment, attempt, learner.Person, answers, CancellationToken.None));

    private async Task AnswerAllAsync(Learner learner, Guid attempt, string option) =>
        await AnswerAsync(learner, attempt, [.. (await ViewAsync(learner, attempt)).Questions.Select(q => new ChosenAnswer(Guid.NewGuid(), q.Id, [option], Now))]);

    private Task SubmitAsync(Learner learner, Guid attempt) => world.WriteAsync<SubmitQuiz>(learner.Caller, use => use.RunAsync(attempt, learner.Person, CancellationToken.None));

    private async Task<AttemptView> ViewAsync(Learner learner, Guid attempt) => (await world.ReadAsync<QuizAttempts, AttemptView?>(learner.Caller, read => read.FindAsync(attempt, learner.Person, CancellationToken.None)))!;

    private async Task<Outline> OutlineAsync(Learner learner) => (await world.ReadAsync<Outlines, Outline?>(learner.Caller, read => read.FindAsync(learner.Enrolment, learner.Person, CancellationToken.None)))!;

    private Task DeclareAsync(Learner learner, Guid eventId) => world.WriteAsync<DeclareActivity>(learner.Caller, use => use.RunAsync(eventId, learner.Enrolment, learner.Person, "plan", CancellationToken.None));

    private sealed record Learner(Guid Person, Caller Caller, Guid Enrolment);
}
