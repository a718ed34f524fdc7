using Microsoft.Extensions.DependencyInjection;
using TrainingPaths.Core.Platform;
using TrainingPaths.Core.Progress.Migrating;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Core.Tests.Progress.Migrating;

/// <summary>A worker that dies between two people, and one person who cannot be moved for now.</summary>
public sealed class KilledMigrationTests
{
    [Test]
    public async Task Killed_between_two_people_it_goes_on_with_the_others()
    {
        var fault = new Fault();
        await using var scene = await SceneAsync(fault);
        Learner[] learners = [await scene.LearnerAsync("m1-quiz"), await scene.LearnerAsync("m1-quiz"), await scene.LearnerAsync("m1-quiz")];
        await scene.ReviseAsync();
        var id = await scene.StartAsync();
        fault.At(2, new OperationCanceledException());
        await Assert.CatchAsync<OperationCanceledException>(() => scene.RunAsync(id));
        var midway = await scene.ReportAsync(id);
        await scene.RunAsync(id);
        var report = await scene.ReportAsync(id);

        Assert.That((midway.State, midway.Moved), Is.EqualTo((MigrationState.Running, 1)));
        Assert.That((report.State, report.Moved), Is.EqualTo((MigrationState.Done, 3)));
        Assert.That(await scene.World.CountAsync("select lost from progress.migrated_step where step_id = 'm1-quiz'"), Is.EqualTo(3));
        Assert.That(await scene.World.CountAsync("select count(*) from enrolments.version_change"), Is.EqualTo(3));
        foreach (var learner in learners)
            Assert.That(await scene.DriftAsync(learner), Is.Empty);
    }

    [Test]
    public async Task One_person_who_fails_holds_back_nobody_and_is_tried_again()
    {
        var fault = new Fault();
        await using var scene = await SceneAsync(fault);
        for (var i = 0; i < 3; i++)
            await scene.LearnerAsync("m1-quiz");
        await scene.ReviseAsync();
        var id = await scene.StartAsync();
        fault.At(2, new InvalidOperationException());
        await Assert.CatchAsync<AggregateException>(() => scene.RunAsync(id));
        Assert.That(await scene.ReportAsync(id), Has.Property(nameof(VersionMigration.Moved)).EqualTo(2).And.Property(nameof(VersionMigration.State)).EqualTo(MigrationState.Running));
        await scene.RunAsync(id);
        Assert.That((await scene.ReportAsync(id)).Moved, Is.EqualTo(3));
    }

    [Test]
    public async Task Somebody_who_always_fails_is_counted_at_the_last_try_and_closes_the_path_to_nobody()
    {
        var fault = new Fault();
        await using var scene = await SceneAsync(fault);
        for (var i = 0; i < 3; i++)
            await scene.LearnerAsync("m1-quiz");
        await scene.ReviseAsync();
        var id = await scene.StartAsync();
        fault.At(2, new InvalidOperationException());
        await Assert.CatchAsync<AggregateException>(() => scene.RunAsync(id, isLast: true));
        var report = await scene.ReportAsync(id);
        var again = await scene.MigrateAsync();

        Assert.That((report.State, report.Moved, report.Failed, report.StayedQuizOpen), Is.EqualTo((MigrationState.Done, 2, 1, 0)));
        Assert.That((again.State, again.Moved, again.Failed), Is.EqualTo((MigrationState.Done, 1, 0)));
    }

    private static async Task<MigrationScene> SceneAsync(Fault fault) => await MigrationScene.CreateAsync(await World.CreateAsync(services => services.AddSingleton<ISubscriber<VersionChanging>>(fault)));

    private sealed class Fault : ISubscriber<VersionChanging>
    {
        private Exception? failure;
        private int left;

        /// <summary>At the move of the n-th person from now on, once.</summary>
        public void At(int person, Exception thrown) => (left, failure) = (person, thrown);

        // The job first reads all who follow the path: those are several. Each move asks about one.
        public Task HandleAsync(VersionChanging happened, CancellationToken ct)
        {
            if (failure is { } thrown && happened.Enrolments.Count == 1 && --left == 0)
            {
                failure = null;
                throw thrown;
            }

            return Task.CompletedTask;
        }
    }
}
