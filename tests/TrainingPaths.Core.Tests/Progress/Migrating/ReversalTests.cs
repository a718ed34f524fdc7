using Microsoft.Extensions.DependencyInjection;
using TrainingPaths.Core.Platform;
using TrainingPaths.Core.Progress.Migrating;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Core.Tests.Progress.Migrating;

/// <summary>A migration is taken back for those who have not gone on.</summary>
public sealed class ReversalTests
{
    private static readonly string[] HalfWay = ["m1-l1", "m1-l2", "m1-quiz"];

    private World world = null!;
    private MigrationScene scene = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => world = await World.CreateAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await world.DisposeAsync();

    [SetUp]
    public async Task SceneAsync() => scene = await MigrationScene.CreateAsync(world);

    [Test]
    public async Task Who_did_nothing_since_finds_everything_as_it_was()
    {
        var learner = await scene.LearnerAsync(HalfWay);
        var before = await StateAsync(learner);
        await scene.ReviseAsync();
        var migration = await scene.MigrateAsync();
        Assert.That(await StateAsync(learner), Is.Not.EqualTo(before));
        var report = await scene.ReverseAsync(migration.Id);

        Assert.That((report.State, report.MovedBack, report.WentOn), Is.EqualTo((MigrationState.Reversed, 1, 0)));
        Assert.That(await StateAsync(learner), Is.EqualTo(before));
        Assert.That((await scene.OutlineAsync(learner)).PathVersionId, Is.EqualTo(scene.Path.VersionId));
        Assert.That(await scene.DriftAsync(learner), Is.Empty);
        Assert.That(await world.CountAsync($"select count(*) from enrolments.version_change where enrolment_id = '{learner.Enrolment}'"), Is.EqualTo(2), "history is kept");
    }

    [Test]
    public async Task Who_has_gone_on_stays_and_is_counted()
    {
        var (gone, idle) = (await scene.LearnerAsync(HalfWay), await scene.LearnerAsync(HalfWay));
        await scene.ReviseAsync();
        var migration = await scene.MigrateAsync();
        await scene.DoAsync(gone, "m2-l3");
        var report = await scene.ReverseAsync(migration.Id);

        Assert.That((report.MovedBack, report.WentOn), Is.EqualTo((1, 1)));
        Assert.That((await scene.OutlineAsync(gone)).PathVersionId, Is.EqualTo(scene.Second));
        Assert.That((await scene.OutlineAsync(idle)).Find("m1-quiz")!.Done, Is.True);
    }

    [Test]
    public async Task A_quiz_begun_since_is_going_on()
    {
        var learner = await scene.LearnerAsync(HalfWay);
        await scene.ReviseAsync();
        var migration = await scene.MigrateAsync();
        await scene.StartQuizAsync(learner, "m1-quiz");
        Assert.That((await scene.ReverseAsync(migration.Id)).WentOn, Is.EqualTo(1));
    }

    [Test]
    public async Task It_is_taken_back_once()
    {
        await scene.LearnerAsync(HalfWay);
        await scene.ReviseAsync();
        var migration = await scene.MigrateAsync();
        await scene.ReverseAsync(migration.Id);
        var refused = (await Assert.CatchAsync<RuleViolation>(() => world.WriteAsync<ReverseMigration>(Caller.Nobody, reverse => reverse.RunAsync(scene.Trainer, migration.Id, default))))!;
        Assert.That(refused.Rule, Is.EqualTo(MigrationRules.NotReversible));
    }

    [Test]
    public async Task A_move_that_is_being_started_is_waited_for_and_said()
    {
        await scene.LearnerAsync(HalfWay);
        await scene.ReviseAsync();
        var migration = await scene.MigrateAsync();
        await using var connection = await world.Everything.OpenConnectionAsync();
        await using var starting = await connection.BeginTransactionAsync();
        await using (var start = new Npgsql.NpgsqlCommand($"""
            select 1 from paths.training_path where id = '{scene.Path.Id}' for update;
            insert into progress.version_migration select other.* from progress.version_migration m, jsonb_populate_record(m, jsonb_build_object('id', gen_random_uuid(), 'state', 1)) other where m.id = '{migration.Id}'
            """, connection, starting))
            await start.ExecuteNonQueryAsync();
        var reversing = world.WriteAsync<ReverseMigration>(Caller.Nobody, reverse => reverse.RunAsync(scene.Trainer, migration.Id, default));
        await Task.Delay(500);
        await starting.CommitAsync();

        Assert.That((await Assert.CatchAsync<RuleViolation>(() => reversing))!.Rule, Is.EqualTo(MigrationRules.Running));
    }

    [Test]
    public async Task A_reversal_of_somebody_who_is_no_author_any_more_takes_nothing_back()
    {
        var learner = await scene.LearnerAsync(HalfWay);
        await scene.ReviseAsync();
        var migration = await scene.MigrateAsync();
        await world.WriteAsync<ReverseMigration>(Caller.Nobody, reverse => reverse.RunAsync(scene.Trainer, migration.Id, default));
        await world.ExecuteAsync($"delete from accounts.appointment where person_id = '{scene.Trainer}'");
        await world.InScopeAsync(async services =>
        {
            await services.GetRequiredService<MoveEnrolmentsBack>().RunAsync(Caller.Nobody, migration.Id, false, default);
            return true;
        });
        var report = await scene.ReportAsync(migration.Id);

        Assert.That((report.State, report.ReversedBy, report.MovedBack), Is.EqualTo((MigrationState.Done, (Guid?)null, 0)));
        Assert.That((await scene.OutlineAsync(learner)).PathVersionId, Is.EqualTo(scene.Second));
    }

    [Test]
    public async Task After_a_reversal_the_move_can_be_decided_otherwise()
    {
        var learner = await scene.LearnerAsync(HalfWay);
        await scene.ReviseAsync();
        await scene.ReverseAsync((await scene.MigrateAsync()).Id);
        world.Clock.Pass(TimeSpan.FromMinutes(1));
        await scene.MigrateAsync(new Dictionary<string, StepChoice> { ["m1-quiz"] = StepChoice.Keep });
        Assert.That((await scene.OutlineAsync(learner)).Find("m1-quiz")!.Done, Is.True);
        Assert.That(await scene.DriftAsync(learner), Is.Empty);
    }

    // Screens are where somebody reads: asked again, a lesson begins anew, and that is not given back.
    private async Task<string> StateAsync(Learner learner)
    {
        await using var command = world.Everything.CreateCommand($"""
            select (select string_agg(step_id || ' ' || seen_at || ' ' || coalesce(completed_at::text, '-'), E'\n' order by step_id) from progress.step_progress where enrolment_id = '{learner.Enrolment}')
                || (select path_progress::text from progress.path_progress where enrolment_id = '{learner.Enrolment}')
            """);
        return (string)(await command.ExecuteScalarAsync())!;
    }
}
