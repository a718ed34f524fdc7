using TrainingPaths.Core.Enrolments;
using TrainingPaths.Core.Platform;
using TrainingPaths.Core.Progress;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Core.Tests.Progress;

public sealed class RecomputeTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 12, 12, 0, 0, TimeSpan.Zero);

    [Test]
    public void Nothing_logged_is_nothing_to_show() => Assert.That(Recompute.Of([], Steps), Is.Null);

    [Test]
    public void A_path_begins_with_its_first_event_and_credits_planned_minutes_once()
    {
        var path = Recompute.Of([Seen("l1", 1, at: 1, recorded: 9), Done("l1", at: 4, recorded: 9), Done("l1", at: 6, recorded: 10), Seen("l2", 1, at: 8, recorded: 10)], Steps)!;

        Assert.That((path.StepsDone, path.MinutesCredited, path.LastStepId, path.Complete), Is.EqualTo((1, 10, "l2", false)));
        Assert.That((path.StartedAt, path.SeenAt), Is.EqualTo((Noon.AddMinutes(1), Noon.AddMinutes(8))));
        Assert.That(path.Steps.Single(step => step.StepId == "l1").CompletedAt, Is.EqualTo(Noon.AddMinutes(4)));
    }

    [Test]
    public void A_session_to_come_does_not_hold_a_path_open() =>
        Assert.That(Recompute.Of([Done("l1", at: 1, recorded: 2), Done("l2", at: 3, recorded: 4)], Steps)!.Complete, Is.True);

    [Test]
    public async Task It_says_what_the_product_shows_in_whatever_order_devices_send()
    {
        await using var world = await World.CreateAsync();
        var structure = await world.StructureAsync();
        var path = await world.PathAsync(sequential: false);
        var random = new Random(20260312);
        for (var learner = 0; learner < 10; learner++)
        {
            var person = await world.PersonAsync(structure);
            var enrolment = await world.WriteAsync<EnrolOnPath, Guid>(Caller.Person(person, structure), enrol => enrol.RunAsync(person, structure, path.Slug, programmeAccepted: true, CancellationToken.None));
            for (var sent = 0; sent < 8; sent++)
            {
                world.Clock.Pass(TimeSpan.FromSeconds(random.Next(1, 100)));
                SeenProgress[] together = [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => Any(random, world.Clock.GetUtcNow()))];
                await world.WriteAsync<RecordProgress>(Caller.Person(person, structure), record => record.RunAsync(enrolment, person, together, CancellationToken.None));
            }

            Assert.That(await CheckAsync(world, person, repair: false), Is.Empty);
        }
    }

    [Test]
    public async Task What_the_log_does_not_say_is_found_and_written_again()
    {
        await using var world = await World.CreateAsync();
        var structure = await world.StructureAsync();
        var path = await world.PathAsync(sequential: false);
        var person = await world.PersonAsync(structure);
        var enrolment = await world.WriteAsync<EnrolOnPath, Guid>(Caller.Person(person, structure), enrol => enrol.RunAsync(person, structure, path.Slug, programmeAccepted: true, CancellationToken.None));
        var done = new SeenProgress(Guid.NewGuid(), "m1-l1", ProgressKind.Completed, 0, world.Clock.GetUtcNow().ToUnixTimeMilliseconds());
        await world.WriteAsync<RecordProgress>(Caller.Person(person, structure), record => record.RunAsync(enrolment, person, [done], CancellationToken.None));
        await world.ExecuteAsync($"update progress.step_progress set step_id = 'm1-l2' where enrolment_id = '{enrolment}'");
        await world.ExecuteAsync($"update progress.path_progress set steps_done = 5, completed_at = now() where enrolment_id = '{enrolment}'");

        var found = await CheckAsync(world, person, repair: true);

        Assert.That(found.Select(difference => difference.Where), Is.SupersetOf(new[] { "path steps_done", "path complete", "m1-l1 completed_at", "m1-l2 completed_at" }));
        Assert.That(await CheckAsync(world, person, repair: false), Is.Empty);
    }

    private static readonly CountedStep[] Steps = [new("l1", Core.Paths.StepKind.Lesson, 10), new("l2", Core.Paths.StepKind.Lesson, 15), new("classe", Core.Paths.StepKind.Upcoming, 0)];

    private static ProgressEvent Seen(string step, int screen, int at, int recorded) =>
        new(Guid.NewGuid(), Guid.Empty, Guid.Empty, Guid.Empty, step, ProgressKind.ScreenReached, screen, Noon.AddMinutes(at), Noon.AddMinutes(recorded));

    private static ProgressEvent Done(string step, int at, int recorded) =>
        new(Guid.NewGuid(), Guid.Empty, Guid.Empty, Guid.Empty, step, ProgressKind.Completed, 0, Noon.AddMinutes(at), Noon.AddMinutes(recorded));

    // Milliseconds differ within what is sent together, as they do on a device; what was offline comes late.
    private static SeenProgress Any(Random random, DateTimeOffset now) => new(
        Guid.NewGuid(), $"m{random.Next(1, 3)}-l{random.Next(1, 3)}", random.Next(3) == 0 ? ProgressKind.Completed : ProgressKind.ScreenReached, random.Next(1, 4),
        now.ToUnixTimeMilliseconds() - random.Next(1_000_000));

    private static Task<IReadOnlyList<ProgressDifference>> CheckAsync(World world, Guid person, bool repair) =>
        world.WriteAsync<RecomputeProgress, IReadOnlyList<ProgressDifference>>(Caller.Person(person), recompute => recompute.RunAsync(person, repair, CancellationToken.None));
}
