using Microsoft.Extensions.DependencyInjection;
using TrainingPaths.Core.Platform;
using TrainingPaths.Core.Progress;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Core.Tests.Progress;

public sealed class ProgressLaneTests
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
    public async Task Saves_of_many_learners_at_once_are_all_kept_and_each_under_its_own_name()
    {
        var learners = await LearnersAsync(12);
        var kept = await Task.WhenAll(learners.SelectMany(l => new[] { KeepAsync(l, Screen("m1-l1", 2)), KeepAsync(l, Done("m1-l2")) }));
        // Two saves of one learner do not share a lane; whichever had to leave it is sent alone.
        Assert.That(kept.Count(k => k), Is.GreaterThanOrEqualTo(learners.Length));
        Assert.That(await world.CountAsync("select count(*) from progress.progress_event e join enrolments.enrolment x on x.id = e.enrolment_id where e.person_id <> x.person_id"), Is.Zero);
        Assert.That(await CountAsync(learners), Is.EqualTo(kept.Count(k => k)), "kept means kept, and nothing else is");
    }

    [Test]
    public async Task What_would_be_refused_is_not_kept_and_holds_up_nobody()
    {
        var learners = await LearnersAsync(6);
        var kept = await Task.WhenAll(learners.Select((l, i) => KeepAsync(l, Screen(i == 3 ? "m2-l1" : "m1-l1", 1))));
        Assert.That(kept, Is.EqualTo(learners.Select((_, i) => i != 3)));
        Assert.That(await CountAsync(learners), Is.EqualTo(5));
    }

    [Test]
    public async Task Nobody_writes_on_the_enrolment_of_another()
    {
        var learners = await LearnersAsync(2);
        Assert.That(await KeepAsync(learners[0] with { Enrolment = learners[1].Enrolment }, Screen("m1-l1", 1)), Is.False);
        Assert.That(await KeepAsync(learners[0] with { Enrolment = learners[1].Enrolment }, Done("m1-l1")), Is.False);
        Assert.That(await KeepAsync(learners[0] with { Caller = Caller.Federation(learners[0].Person) }, Screen("m1-l1", 1)), Is.False, "only a person saves");
        Assert.That(await CountAsync(learners), Is.Zero);
    }

    [Test]
    public async Task An_event_sent_twice_is_kept_once()
    {
        var learner = (await LearnersAsync(1))[0];
        var (screen, done) = (Screen("m1-l1", 3), Done("m1-l1"));
        foreach (var seen in new[] { screen, done, screen, done })
            Assert.That(await KeepAsync(learner, seen), Is.True);
        Assert.That(await CountAsync([learner]), Is.EqualTo(2));
        Assert.That(await world.CountAsync($"select steps_done * 1000 + minutes_credited from progress.path_progress where enrolment_id = '{learner.Enrolment}'"), Is.EqualTo(1010));
    }

    [Test]
    public async Task Somebody_at_work_on_one_enrolment_does_not_hold_up_the_others()
    {
        var learners = await LearnersAsync(4);
        await Task.WhenAll(learners.Select(l => KeepAsync(l, Screen("m1-l1", 1))));
        await using var connection = await world.Everything.OpenConnectionAsync();
        await using var busy = await connection.BeginTransactionAsync();
        await using (var hold = new Npgsql.NpgsqlCommand($"select 1 from enrolments.enrolment e join progress.path_progress p on p.enrolment_id = e.id where e.id = '{learners[0].Enrolment}' for update", connection, busy))
            await hold.ExecuteNonQueryAsync();

        var kept = await Task.WhenAll(learners.Select(l => KeepAsync(l, Done("m1-l1"))));
        Assert.That(kept[0], Is.False, "it is left to wait alone");
        await busy.RollbackAsync();
        Assert.That(await Task.WhenAll(learners.Select(l => KeepAsync(l, Done("m1-l2")))), Has.All.True, "and the lane is free again");
    }

    [Test]
    public async Task Screens_in_any_order_show_what_the_log_says()
    {
        var learner = (await LearnersAsync(1))[0];
        var random = new Random(20260312);
        for (var sent = 0; sent < 20; sent++)
            Assert.That(await KeepAsync(learner, (sent % 5 == 0 ? Done("m1-l1") : Screen($"m1-l{random.Next(1, 3)}", random.Next(1, 6))) with { At = Now - random.Next(100_000) }), Is.True);
        Assert.That(await world.WriteAsync<RecomputeProgress, IReadOnlyList<ProgressDifference>>(learner.Caller, use => use.RunAsync(learner.Person, repair: false, CancellationToken.None)), Is.Empty);
    }

    [Test]
    public async Task The_step_that_completes_a_path_takes_the_usual_way()
    {
        var learner = (await LearnersAsync(1))[0];
        await world.ExecuteAsync($"""
            insert into progress.step_progress (enrolment_id, step_id, structure_id, person_id, screen, seen_at, completed_at)
            select e.id, s.stable_id, e.structure_id, e.person_id, 1, now(), now() from enrolments.enrolment e
            join paths.step s on s.path_version_id = e.path_version_id and s.stable_id not in ('m2-l1', 'm2-l2', 'classe') where e.id = '{learner.Enrolment}'
            """);
        Assert.That(await KeepAsync(learner, Done("m2-l1")), Is.True);
        Assert.That(await KeepAsync(learner, Done("m2-l2")), Is.False);
        Assert.That(await CountAsync([learner]), Is.EqualTo(1));
    }

    private long Now => world.Clock.GetUtcNow().ToUnixTimeMilliseconds();

    private SeenProgress Screen(string step, int screen) => new(Guid.NewGuid(), step, ProgressKind.ScreenReached, screen, Now);

    private SeenProgress Done(string step) => new(Guid.NewGuid(), step, ProgressKind.Completed, 0, Now);

    private Task<bool> KeepAsync(Learner learner, params SeenProgress[] events) =>
        world.InScopeAsync(services => services.GetRequiredService<ProgressLane>().KeepAsync(learner.Caller, learner.Enrolment, events));

    private Task<long> CountAsync(Learner[] learners) =>
        world.CountAsync($"select count(*) from progress.progress_event where enrolment_id in ({string.Join(',', learners.Select(l => $"'{l.Enrolment}'"))})");

    private async Task<Learner[]> LearnersAsync(int count)
    {
        var learners = new Learner[count];
        for (var i = 0; i < count; i++)
        {
            var person = await world.PersonAsync(structure);
            var caller = Caller.Person(person, structure);
            var enrolment = await world.EnrolAsync(person, structure, path);
            await world.ReadAsync<Outlines, Outline?>(caller, read => read.FindAsync(enrolment, person, CancellationToken.None));   // the node has read this version
            learners[i] = new Learner(person, caller, enrolment);
        }

        return learners;
    }

    private sealed record Learner(Guid Person, Caller Caller, Guid Enrolment);
}
