using Microsoft.Extensions.DependencyInjection;
using TrainingPaths.Core.Platform;
using TrainingPaths.Core.Tracking;
using TrainingPaths.Scorm.Manifests;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Core.Tests.Tracking;

/// <summary>Answers that contents note: each kept once, for as long as it may be.</summary>
public sealed class InteractionTests
{
    private static readonly (string, string)[] First = [("cmi.interactions.0.id", "q1"), ("cmi.interactions.0.type", "choice"), ("cmi.interactions.0.learner_response", "b"), ("cmi.interactions.0.result", "incorrect"), ("cmi.interactions.0.latency", "PT1M30S")];
    private static readonly (string, string)[] Corrected = [.. First[..2], ("cmi.interactions.0.learner_response", "a"), ("cmi.interactions.0.result", "correct"), ("cmi.interactions.0.latency", "PT2M")];
    private static readonly (string, string)[] Second = [("cmi.interactions.1.id", "q2"), ("cmi.interactions.1.type", "true-false"), ("cmi.interactions.1.learner_response", "true")];

    private readonly Dictionary<ScormEdition, string> packages = [];
    private World world = null!;
    private Guid structure, person, enrolment;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        world = await World.CreateAsync();
        structure = await world.StructureAsync();
        foreach (var edition in new[] { ScormEdition.Scorm12, ScormEdition.Scorm2004Fourth })
            packages[edition] = (await world.ImportAsync(await PlayedPackages.LessonsAsync(edition, 1, title: $"Questions {edition}"))).Sha256;
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await world.DisposeAsync();

    [SetUp]
    public async Task ArriveAsync() => person = await world.PersonAsync(structure);

    [Test]
    public async Task Each_answer_is_kept_once_however_often_commits_carry_it()
    {
        var launched = await OpenAsync(ScormEdition.Scorm2004Fourth);
        await world.CommitAsync(launched, 1, CommitKind.Commit, First);
        await world.CommitAsync(launched, 1, CommitKind.Commit, First);
        await world.CommitAsync(launched, 2, CommitKind.Commit, [.. First, .. Second]);
        await world.CommitAsync(launched, 3, CommitKind.Commit, [.. Corrected, .. Second, ("cmi.location", "p2")]);

        Assert.That(await ReadAsync(), Is.EqualTo(new[] { "q1 choice b incorrect 90", "q1 choice a correct 120", "q2 true-false true - -" }));
    }

    [Test]
    public async Task An_answer_that_the_next_launch_finds_is_no_new_one()
    {
        var launched = await OpenAsync(ScormEdition.Scorm2004Fourth);
        await world.CommitAsync(launched, 1, CommitKind.Left, [.. First, ("cmi.exit", "suspend")]);
        var again = await OpenAsync(ScormEdition.Scorm2004Fourth);
        Assert.That(again.State["cmi.interactions.0.id"], Is.EqualTo("q1"), "control: it is found");
        await world.CommitAsync(again, 1, CommitKind.Commit, ("cmi.location", "p3"));

        Assert.That(await ReadAsync(), Is.EqualTo(new[] { "q1 choice b incorrect 90" }));
    }

    [Test]
    public async Task Content_of_Scorm_1_2_notes_its_own_way()
    {
        var launched = await OpenAsync(ScormEdition.Scorm12);
        await world.CommitAsync(launched, 1, CommitKind.Commit,
            ("cmi.interactions.0.id", "q1"), ("cmi.interactions.0.type", "choice"), ("cmi.interactions.0.student_response", "a"), ("cmi.interactions.0.result", "wrong"), ("cmi.interactions.0.latency", "00:00:05"));
        Assert.That(await ReadAsync(), Is.EqualTo(new[] { "q1 choice a wrong 5" }));
    }

    [Test]
    public async Task A_trial_leaves_none()
    {
        var package = (await world.ReadAsync<Core.Packages.FindPackages, IReadOnlyList<Core.Packages.FoundPackage>>(Caller.Nobody, find => find.RunAsync(CancellationToken.None))).Single(p => p.Sha256 == packages[ScormEdition.Scorm2004Fourth]);
        var stage = await world.TryAsync(package.Id, person);
        await world.CommitAsync(stage.Launched!, 1, CommitKind.Commit, First);
        Assert.That(await ReadAsync(), Is.Empty);
    }

    [Test]
    public async Task At_night_old_commits_go_but_the_last_and_answers_go_when_their_term_is_over()
    {
        var launched = await OpenAsync(ScormEdition.Scorm2004Fourth);
        for (var sequence = 1; sequence <= 3; sequence++)
            await world.CommitAsync(launched, sequence, CommitKind.Commit, [.. First, ("cmi.location", $"p{sequence}")]);
        Assert.That(await KeptAsync(), Is.EqualTo((3, 1)));

        await AgeAsync(PruneTracking.EachCommit - TimeSpan.FromDays(1));
        Assert.That(await KeptAsync(), Is.EqualTo((3, 1)), "not before its time");
        await AgeAsync(PruneTracking.EachCommit + TimeSpan.FromDays(1));
        Assert.That(await KeptAsync(), Is.EqualTo((1, 1)));
        Assert.That(await world.CountAsync($"select count(*) from tracking.stored_commit where person_id = '{person}' and sequence = 3"), Is.EqualTo(1));

        await AgeAsync(PruneTracking.Answers + TimeSpan.FromDays(1));
        await world.ExecuteAsync($"update tracking.registration set completed_at = now() - interval '100 days' where person_id = '{person}'");
        await PruneAsync();
        Assert.That(await KeptAsync(), Is.EqualTo((1, 1)), "the course was completed a hundred days ago");
        await world.ExecuteAsync($"update tracking.registration set completed_at = now() - interval '200 days' where person_id = '{person}'; update tracking.learner_session set opened_at = now() - interval '200 days' where person_id = '{person}'");
        Assert.That(await SessionsWithAnswersAsync(), Is.EqualTo(1), "control: what is resumed from holds them");
        await PruneAsync();
        Assert.That(await KeptAsync(), Is.EqualTo((0, 0)));
        await PruneAsync();
        Assert.That(await SessionsWithAnswersAsync(), Is.Zero);
        var resumed = (await OpenAsync(ScormEdition.Scorm2004Fourth)).State;
        Assert.That((resumed["cmi.location"], resumed["cmi.interactions.0.id"]), Is.EqualTo(("p3", (string?)null)), "what is resumed from stays, but for the answers");
    }

    // As if all of it had come in so long ago; then one night passes, unless nothing has to go yet.
    private async Task AgeAsync(TimeSpan age)
    {
        var at = world.Clock.GetUtcNow() - age;
        await world.ExecuteAsync($"update tracking.stored_commit set received_at = '{at:O}' where person_id = '{person}'; update tracking.interaction set at = '{at:O}' where person_id = '{person}'");
        if (age < PruneTracking.Answers)
            await PruneAsync();
    }

    private Task<bool> PruneAsync() => world.InScopeAsync(async services =>
    {
        await services.GetRequiredService<PruneTracking>().RunAsync(CancellationToken.None);
        return true;
    });

    private Task<long> SessionsWithAnswersAsync() => world.CountAsync($"select count(*) from tracking.learner_session where person_id = '{person}' and state::text like '%interactions%'");

    private async Task<(long Commits, long Answers)> KeptAsync() => (
        await world.CountAsync($"select count(*) from tracking.stored_commit where person_id = '{person}'"),
        await world.CountAsync($"select count(*) from tracking.interaction where person_id = '{person}'"));

    private async Task<List<string>> ReadAsync()
    {
        var rows = new List<string>();
        await using var command = world.Everything.CreateCommand($"""
            select interaction_id || ' ' || coalesce(type, '-') || ' ' || coalesce(response, '-') || ' ' || coalesce(result, '-') || ' ' || coalesce(extract(epoch from latency)::int::text, '-')
            from tracking.interaction where person_id = '{person}' order by index, session_id, sequence
            """);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            rows.Add(reader.GetString(0));
        return rows;
    }

    private async Task<LaunchedItem> OpenAsync(ScormEdition edition)
    {
        if (await world.CountAsync($"select count(*) from enrolments.enrolment where person_id = '{person}'") == 0)
            enrolment = await world.AssignAsync(person, person, structure, await world.PathAsync(modules: 1, package: packages[edition]));
        return (await world.WriteAsync<OpenStep, Stage>(Caller.Person(person, structure), async open => (await open.RunAsync(enrolment, person, "m1-scorm", CancellationToken.None)).Stage)).Launched!;
    }
}
