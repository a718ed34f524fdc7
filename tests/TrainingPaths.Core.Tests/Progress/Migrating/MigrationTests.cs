using TrainingPaths.Core.Assessment;
using TrainingPaths.Core.Platform;
using TrainingPaths.Core.Progress.Migrating;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Core.Tests.Progress.Migrating;

/// <summary>A second version while learners are half-way: each test owns a path.</summary>
public sealed class MigrationTests
{
    private static readonly string[] HalfWay = ["m1-l1", "m1-l2", "m1-quiz"];
    private static readonly string[] All = ["m1-l1", "m1-l2", "m1-quiz", "m2-l1", "m2-l2", "m2-quiz", "plan"];

    private World world = null!;
    private MigrationScene scene = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => world = await World.CreateAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await world.DisposeAsync();

    [SetUp]
    public async Task SceneAsync() => scene = await MigrationScene.CreateAsync(world);

    [Test]
    public async Task A_second_start_with_other_choices_is_not_taken_for_the_first()
    {
        await scene.LearnerAsync(HalfWay);
        await scene.ReviseAsync();
        var first = await scene.StartAsync();
        var again = await scene.StartAsync();
        var otherwise = (await Assert.CatchAsync<RuleViolation>(() => scene.StartAsync(Choosing("m1-quiz", StepChoice.Keep))))!;
        var withOpen = (await Assert.CatchAsync<RuleViolation>(() => scene.StartAsync(withOpenQuizzes: true)))!;

        Assert.That(again, Is.EqualTo(first));
        Assert.That(new[] { otherwise.Rule, withOpen.Rule }, Is.All.EqualTo(MigrationRules.Running));
    }

    [Test]
    public async Task The_attempts_left_are_those_of_the_version_that_is_followed()
    {
        var learner = await scene.LearnerAsync("m1-l1");
        var attempt = await scene.StartQuizAsync(learner, "m1-quiz");
        await world.WriteAsync<SubmitQuiz>(learner.Caller, use => use.RunAsync(attempt, learner.Person, default));
        var before = await LeftAsync(learner);
        await scene.ReviseAsync(attempts: 2);
        await scene.MigrateAsync();

        Assert.That((before, await LeftAsync(learner)), Is.EqualTo(((int?)null, (int?)2)));
        await scene.StartQuizAsync(learner, "m1-quiz");
        Assert.That(await LeftAsync(learner), Is.EqualTo(1));
    }

    private async Task<int?> LeftAsync(Learner learner) =>
        (await world.ReadAsync<QuizAttempts, AttemptView?>(learner.Caller, read => read.LatestAsync(learner.Enrolment, learner.Person, "m1-quiz", default)))!.Left;

    [Test]
    public async Task Who_is_half_way_stays_on_their_version_until_somebody_decides()
    {
        var learner = await scene.LearnerAsync(HalfWay);
        await scene.ReviseAsync();
        var outline = await scene.OutlineAsync(learner);
        Assert.That((outline.PathVersionId, outline.StepsDone, outline.StepsTotal), Is.EqualTo((scene.Path.VersionId, 3, 7)));
    }

    [Test]
    public async Task As_proposed_a_result_is_asked_again_where_the_key_changed_and_kept_elsewhere()
    {
        var learner = await scene.LearnerAsync(HalfWay);
        await scene.ReviseAsync();
        var report = await scene.MigrateAsync();

        var outline = await scene.OutlineAsync(learner);
        Assert.That(outline.PathVersionId, Is.EqualTo(scene.Second));
        Assert.That(outline.Steps.Where(s => s.Done).Select(s => s.Id), Is.EqualTo(new[] { "m1-l1" }));
        Assert.That((outline.Current?.Id, outline.MinutesDone), Is.EqualTo(("m1-quiz", 10)));
        Assert.That((report.State, report.Moved, report.Completed, report.StayedCompleted, report.StayedQuizOpen), Is.EqualTo((MigrationState.Done, 1, 0, 0, 0)));
        Assert.That(await LostAsync(report), Is.EqualTo(1));
        Assert.That(await scene.DriftAsync(learner), Is.Empty);
    }

    [Test]
    public async Task A_result_that_is_kept_counts_for_the_step_as_it_is_now()
    {
        var learner = await scene.LearnerAsync(HalfWay);
        await scene.ReviseAsync();
        var report = await scene.MigrateAsync(Choosing("m1-quiz", StepChoice.Keep));

        var outline = await scene.OutlineAsync(learner);
        Assert.That(outline.Steps.Where(s => s.Done).Select(s => s.Id), Is.EqualTo(new[] { "m1-l1", "m1-quiz" }));
        Assert.That(await world.CountAsync($"select steps_done * 1000 + minutes_credited from progress.path_progress where enrolment_id = '{learner.Enrolment}'"), Is.EqualTo(2015), "what is gone counts no more");
        Assert.That(await world.CountAsync($"select count(*) from progress.progress_event where enrolment_id = '{learner.Enrolment}'"), Is.EqualTo(3), "its log stays");
        Assert.That(await LostAsync(report), Is.Zero);
        Assert.That(await scene.DriftAsync(learner), Is.Empty);
    }

    [Test]
    public async Task What_is_asked_again_is_done_again_once_and_completes_the_path()
    {
        var learner = await scene.LearnerAsync(HalfWay);
        await scene.ReviseAsync();
        await scene.MigrateAsync();
        await scene.DoAsync(learner, "m1-quiz", "m2-l1", "m2-l2", "m2-l3", "m2-quiz", "plan");

        var outline = await scene.OutlineAsync(learner);
        Assert.That((outline.CompletedAt is not null, outline.MinutesDone), Is.EqualTo((true, 85)));
        Assert.That(await world.CountAsync($"select count(*) from certificates.certificate where enrolment_id = '{learner.Enrolment}' and path_version_id = '{scene.Second}' and minutes = 85"), Is.EqualTo(1));
        Assert.That(await world.CountAsync($"select count(*) from assessment.quiz_attempt where enrolment_id = '{learner.Enrolment}' and step_id = 'm1-quiz' and passed"), Is.EqualTo(2), "the first result is history");
        Assert.That(await scene.DriftAsync(learner), Is.Empty);
    }

    [Test]
    public async Task Who_has_nothing_left_to_do_completes_the_path_by_being_moved()
    {
        var learner = await scene.LearnerAsync("m1-l1", "m1-quiz", "m2-l1", "m2-l2", "m2-quiz", "plan");
        await scene.World.ReviseAsync(scene.Path, steps => steps.Where(s => s.StableId != "m1-l2"));
        var plan = await world.ReadAsync<PlanMigration, MigrationPlan>(Caller.Nobody, async use => await use.RunAsync(scene.Path.VersionId, await CurrentAsync(), MigrationScene.AsProposed, false, default));
        var id = await world.WriteAsync<StartMigration, Guid>(Caller.Nobody, async start => await start.RunAsync(scene.Trainer, scene.Path.VersionId, await CurrentAsync(), MigrationScene.AsProposed, false, default));
        await scene.RunAsync(id);
        var report = await scene.ReportAsync(id);

        Assert.That((plan.Completing, report.Completed), Is.EqualTo((1, 1)));
        Assert.That((await scene.OutlineAsync(learner)).CompletedAt, Is.Not.Null);
        Assert.That(await world.CountAsync($"select count(*) from certificates.certificate where enrolment_id = '{learner.Enrolment}'"), Is.EqualTo(1));
        Assert.That((await scene.ReverseAsync(id)).WentOn, Is.EqualTo(1), "what was proved is not taken back");
    }

    [Test]
    public async Task Who_completed_the_path_stays_with_their_certificate()
    {
        var learner = await scene.LearnerAsync(All);
        await scene.LearnerAsync("m1-l1");
        var sealed_ = await CertificateAsync(learner);
        await scene.ReviseAsync();
        var report = await scene.MigrateAsync();

        Assert.That((await scene.OutlineAsync(learner)).PathVersionId, Is.EqualTo(scene.Path.VersionId));
        Assert.That(await CertificateAsync(learner), Is.EqualTo(sealed_));
        Assert.That((report.Moved, report.StayedCompleted), Is.EqualTo((1, 1)));
    }

    [Test]
    public async Task A_certificate_alone_keeps_its_enrolment_too()
    {
        var learner = await scene.LearnerAsync(All);
        await scene.LearnerAsync("m1-l1");
        await world.ExecuteAsync($"update progress.path_progress set completed_at = null where enrolment_id = '{learner.Enrolment}'");
        await scene.ReviseAsync();
        Assert.That((await scene.MigrateAsync()).StayedCompleted, Is.EqualTo(1));
    }

    [Test]
    public async Task Who_is_in_the_middle_of_a_quiz_stays_until_it_is_handed_in()
    {
        var learner = await scene.LearnerAsync("m1-l1");
        await scene.LearnerAsync("m1-l1");
        var attempt = await scene.StartQuizAsync(learner, "m1-quiz");
        await scene.ReviseAsync();
        Assert.That((await scene.MigrateAsync(withOpenQuizzes: true)).StayedQuizOpen, Is.EqualTo(1), "its result would not count: nobody decides otherwise");

        await scene.PassAsync(learner, attempt);
        var second = await scene.MigrateAsync();
        Assert.That((second.Moved, second.StayedQuizOpen), Is.EqualTo((1, 0)));
        Assert.That((await scene.OutlineAsync(learner)).Find("m1-quiz")!.Done, Is.False);
    }

    [Test]
    public async Task A_quiz_that_did_not_change_goes_on_where_it_was_when_the_trainer_says_so()
    {
        var learner = await scene.LearnerAsync("m1-l1");
        var attempt = await scene.StartQuizAsync(learner, "m2-quiz");
        await scene.ReviseAsync();
        Assert.That((await scene.PlanAsync()).StayQuizOpen, Is.EqualTo(1));
        Assert.That((await scene.MigrateAsync(withOpenQuizzes: true)).Moved, Is.EqualTo(1));

        Assert.That(await scene.StartQuizAsync(learner, "m2-quiz"), Is.EqualTo(attempt));
        await scene.PassAsync(learner, attempt);
        Assert.That((await scene.OutlineAsync(learner)).Find("m2-quiz")!.Done, Is.True);
        Assert.That(await scene.DriftAsync(learner), Is.Empty);
    }

    [Test]
    public async Task A_quiz_that_waits_for_its_mark_is_not_finished_either()
    {
        var learner = await scene.LearnerAsync("m1-l1");
        await scene.PassAsync(learner, await scene.StartQuizAsync(learner, "m2-quiz"));
        await world.ExecuteAsync($"update assessment.quiz_attempt set to_mark = true, passed = null where enrolment_id = '{learner.Enrolment}'");
        await scene.LearnerAsync("m1-l1");
        await scene.ReviseAsync();
        Assert.That((await scene.PlanAsync()).StayQuizOpen, Is.EqualTo(1));
        Assert.That((await scene.MigrateAsync()).StayedQuizOpen, Is.EqualTo(1));
    }

    [Test]
    public async Task Who_used_all_attempts_has_them_anew_where_a_quiz_is_asked_again()
    {
        var learner = await scene.LearnerAsync("m1-quiz");
        await scene.ReviseAsync(attempts: 1);
        await scene.MigrateAsync();
        var attempt = await scene.StartQuizAsync(learner, "m1-quiz");
        Assert.That((await world.ReadAsync<QuizAttempts, AttemptView?>(learner.Caller, read => read.FindAsync(attempt, learner.Person, default)))!.Left, Is.Zero);
        await scene.PassAsync(learner, attempt);
        Assert.That((await scene.OutlineAsync(learner)).Find("m1-quiz")!.Done, Is.True);
        await Assert.CatchAsync<RuleViolation>(() => scene.StartQuizAsync(learner, "m1-quiz"));
    }

    [Test]
    public async Task The_dry_run_says_what_the_report_will_say_and_changes_nothing()
    {
        for (var i = 0; i < 3; i++)
            await scene.LearnerAsync(HalfWay);
        await scene.LearnerAsync("m1-l1");
        await scene.LearnerAsync();
        await scene.LearnerAsync(All);
        await scene.ReviseAsync();
        var before = await world.CountAsync("select count(*) from progress.progress_event");
        var plan = await scene.PlanAsync();

        Assert.That((plan.People, plan.Moving, plan.LosingQuiz, plan.Losing, plan.Completing, plan.StayCompleted, plan.StayQuizOpen), Is.EqualTo((6, 5, 3, 3, 0, 1, 0)));
        Assert.That(plan.Steps.Select(s => (s.Step.Id, s.Choice, s.Done, s.Lost)), Is.EqualTo(new[] { ("m1-l1", StepChoice.Keep, 4, 0), ("m1-quiz", StepChoice.AskAgain, 3, 3) }));
        Assert.That(await world.CountAsync("select count(*) from progress.progress_event"), Is.EqualTo(before));
        var report = await scene.MigrateAsync();
        Assert.That((report.Total, report.Moved, await LostAsync(report), report.StayedCompleted), Is.EqualTo((5, 5, 3, 1)));
    }

    [Test]
    public async Task Running_the_job_again_changes_nothing()
    {
        var learner = await scene.LearnerAsync(HalfWay);
        await scene.ReviseAsync();
        var report = await scene.MigrateAsync();
        await world.ExecuteAsync($"update progress.version_migration set state = 1 where id = '{report.Id}'");
        await scene.RunAsync(report.Id);

        var again = await scene.ReportAsync(report.Id);
        Assert.That((again.State, again.Moved, await LostAsync(again)), Is.EqualTo((MigrationState.Done, 1, 1)));
        Assert.That(await world.CountAsync($"select count(*) from enrolments.version_change where enrolment_id = '{learner.Enrolment}'"), Is.EqualTo(1));
    }

    [Test]
    public async Task Asking_twice_decides_once_and_the_job_server_does_the_rest()
    {
        var learner = await scene.LearnerAsync(HalfWay);
        await scene.ReviseAsync();
        var (first, second) = (await scene.StartAsync(), await scene.StartAsync());
        Assert.That(second, Is.EqualTo(first));
        await world.RunJobsAsync();
        Assert.That(((await scene.ReportAsync(first)).State, (await scene.OutlineAsync(learner)).PathVersionId), Is.EqualTo((MigrationState.Done, scene.Second)));
    }

    [Test]
    public async Task Whoever_is_no_longer_an_author_moves_nobody()
    {
        var learner = await scene.LearnerAsync(HalfWay);
        await scene.ReviseAsync();
        var id = await scene.StartAsync();
        await world.ExecuteAsync($"delete from accounts.appointment where person_id = '{scene.Trainer}'");
        await scene.RunAsync(id);
        Assert.That(((await scene.ReportAsync(id)).State, (await scene.OutlineAsync(learner)).PathVersionId), Is.EqualTo((MigrationState.Refused, scene.Path.VersionId)));
    }

    [Test]
    public async Task A_choice_for_a_step_that_did_not_change_is_refused()
    {
        await scene.LearnerAsync(HalfWay);
        await scene.ReviseAsync();
        var refused = (await Assert.CatchAsync<RuleViolation>(() => scene.StartAsync(Choosing("m2-quiz", StepChoice.AskAgain))))!;
        Assert.That(refused.Rule, Is.EqualTo(MigrationRules.UnknownChoice));
    }

    [Test]
    public async Task Nobody_is_moved_to_an_earlier_version_or_when_there_is_nobody()
    {
        await scene.ReviseAsync();
        var back = (await Assert.CatchAsync<RuleViolation>(() => world.WriteAsync<StartMigration, Guid>(Caller.Nobody, start => start.RunAsync(scene.Trainer, scene.Second, scene.Path.VersionId, MigrationScene.AsProposed, false, default))))!;
        var nobody = (await Assert.CatchAsync<RuleViolation>(() => scene.StartAsync()))!;
        Assert.That((back.Rule, nobody.Rule), Is.EqualTo((MigrationRules.NotNewer, MigrationRules.NobodyToMove)));
    }

    private static Dictionary<string, StepChoice> Choosing(string step, StepChoice choice) => new() { [step] = choice };

    private Task<long> LostAsync(VersionMigration report) => world.CountAsync($"select coalesce(sum(lost), 0) from progress.migrated_step where migration_id = '{report.Id}'");

    private Task<Guid> CurrentAsync() => Task.FromResult(world.Get<Microsoft.EntityFrameworkCore.IDbContextFactory<TrainingPathsDbContext>>().CreateDbContext().TrainingPaths.Where(p => p.Id == scene.Path.Id).Select(p => p.CurrentVersionId!.Value).Single());

    private Task<long> CertificateAsync(Learner learner) => world.CountAsync($"select hashtextextended(string_agg(c::text, ''), 0) from certificates.certificate c where enrolment_id = '{learner.Enrolment}'");
}
