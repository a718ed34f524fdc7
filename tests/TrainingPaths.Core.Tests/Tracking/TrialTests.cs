using Microsoft.Extensions.DependencyInjection;
using TrainingPaths.Core.Packages;
using TrainingPaths.Core.Platform;
using TrainingPaths.Core.Tracking;
using TrainingPaths.Core.Tracking.Trials;
using TrainingPaths.Scorm.Manifests;
using TrainingPaths.Scorm.Sequencing;
using TrainingPaths.Scorm.Writing;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Core.Tests.Tracking;

/// <summary>What an author's trial leaves, and what is said of it.</summary>
public sealed class TrialTests
{
    private World world = null!;
    private Guid package;
    private Guid person;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        world = await World.CreateAsync();
        package = (await world.ImportAsync(await PlayedPackages.LessonsAsync(ScormEdition.Scorm2004Fourth, 2, Navigation.InOrder))).Id;
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await world.DisposeAsync();

    [SetUp]
    public async Task ArriveAsync() => person = await world.PersonAsync(await world.StructureAsync());

    [Test]
    public async Task A_trial_is_in_nobodys_progress()
    {
        var stage = await world.TryAsync(package, person);
        await world.CommitAsync(stage.Launched!, 1, CommitKind.End, ("cmi.completion_status", "completed"), ("cmi.success_status", "passed"), ("cmi.interactions.0.id", "q1"), ("cmi.interactions.0.type", "true-false"), ("cmi.interactions.0.learner_response", "true"));
        await world.GoAsync(stage, person, NavigationRequest.Continue);

        Assert.That(await CountAsync("enrolments.enrolment"), Is.Zero);
        Assert.That(await CountAsync("progress.progress_event"), Is.Zero);
        Assert.That(await CountAsync("tracking.interaction"), Is.Zero);
        Assert.That(await CountAsync("tracking.registration"), Is.EqualTo(1), "control: the trial itself is there");
    }

    [Test]
    public async Task A_trial_that_nobody_opened_for_thirty_days_goes_whole()
    {
        var other = await world.PersonAsync(await world.StructureAsync());
        await world.TryAsync(package, other);
        var stage = await world.TryAsync(package, person);
        await world.CommitAsync(stage.Launched!, 1, CommitKind.Commit, ("cmi.location", "p7"));
        await AgeAsync(PruneTracking.Trials - TimeSpan.FromHours(1));
        await PruneAsync();
        Assert.That(await CountAsync("tracking.stored_commit"), Is.EqualTo(1), "not before its time");

        await AgeAsync(PruneTracking.Trials + TimeSpan.FromHours(1));
        await PruneAsync();
        foreach (var table in new[] { "registration", "learner_session", "stored_commit", "session_key" })
            Assert.That(await CountAsync($"tracking.{table}"), Is.Zero, table);
        Assert.That(await world.CountAsync($"select count(*) from tracking.registration where person_id = '{other}'"), Is.EqualTo(1));
        Assert.That((await world.TryAsync(package, person)).Launched!.State["cmi.location"], Is.Null, "another begins");
    }

    [Test]
    public async Task An_author_reads_how_the_next_content_was_chosen()
    {
        var stage = await world.TryAsync(package, person);
        Assert.That(stage.Decisions.Select(step => step.Clause), Does.Contain("SB.2.2").And.Contain("NB.2.1"));
        var refused = await world.GoAsync(stage, person, NavigationRequest.Choice("lesson-2"));
        Assert.That(refused.Decisions[^1].Clause, Is.EqualTo(refused.Refusal));
    }

    [Test]
    public async Task What_was_seen_is_judged_beside_what_the_server_kept_and_stays_with_the_package()
    {
        var first = (await world.TryAsync(package, person)).Launched!;
        await world.CommitAsync(first, 1, CommitKind.Commit, ("cmi.location", "p7"), ("cmi.suspend_data", "ici"), ("cmi.session_time", "PT1M"));
        var second = (await world.TryAsync(package, person)).Launched!;
        TracedLaunch[] seen =
        [
            new(first.Epoch, 20, true, true, [Call("Initialize", 400), Set("cmi.suspend_data", "ici"), Call("Terminate", 900)]),
            new(second.Epoch, 20, false, false, [Call("Initialize", 300), new(350, "GetValue", "cmi.location", "", 0, "0"), Set("cmi.success_status", "failed"), Set("cmi.success_status", "passed")]),
        ];

        Assert.That((await JudgeAsync(seen, keeps: false)).Findings.Select(f => f.Verdict), Is.All.EqualTo(Verdict.Right));
        Assert.That((await world.PackageAsync(package)).LastCheck, Is.Null);
        var check = await JudgeAsync(seen, keeps: true);
        Assert.That((await world.PackageAsync(package)).LastCheck!.Findings.Select(Told), Is.EqualTo(check.Findings.Select(Told)));
        Assert.That(check.Findings.Select(f => f.Scenario), Is.EqualTo(Enum.GetValues<Scenario>()));
    }

    [Test]
    public async Task Launches_of_somebody_else_are_not_looked_at()
    {
        var mine = (await world.TryAsync(package, person)).Launched!;
        var check = await JudgeAsync([new(mine.Epoch + 7, 20, true, true, [Call("Initialize", 1)])], keeps: false);
        Assert.That(check.Findings.Select(f => f.Verdict), Is.All.EqualTo(Verdict.NotSeen));
        var stranger = await world.PersonAsync(await world.StructureAsync());
        var known = (await world.PackageAsync(package)).LastCheck?.At;
        Assert.That((await JudgeAsync([new(mine.Epoch, 20, true, true, [Call("Initialize", 1)])], keeps: true, stranger)).Findings.Select(f => f.Verdict), Is.All.EqualTo(Verdict.NotSeen));
        Assert.That((await world.PackageAsync(package)).LastCheck?.At, Is.EqualTo(known), "of nothing nothing is kept");
        await Assert.CatchAsync<RuleViolation>(() => JudgeAsync([.. Enumerable.Range(0, 101).Select(n => new TracedLaunch(n, 1, true, false, []))], keeps: true));
    }

    private Task<PackageCheck> JudgeAsync(IReadOnlyList<TracedLaunch> seen, bool keeps, Guid? by = null) =>
        world.WriteAsync<JudgeTrial, PackageCheck>(Caller.Person(by ?? person), judge => judge.RunAsync(package, by ?? person, seen, keeps, CancellationToken.None));

    private static string Told(Finding finding) => $"{finding.Scenario} {finding.Verdict} {finding.Reason} {string.Join(' ', finding.Told)}";

    private static TracedCall Call(string name, int at) => new(at, name, "", "", 0, "0");

    private static TracedCall Set(string element, string value) => new(500, "SetValue", element, value, value.Length, "0");

    private Task AgeAsync(TimeSpan age)
    {
        var at = world.Clock.GetUtcNow() - age;
        return world.ExecuteAsync($"update tracking.registration set opened_at = '{at:O}' where person_id = '{person}'; update tracking.learner_session set opened_at = '{at:O}' where person_id = '{person}'");
    }

    private Task<bool> PruneAsync() => world.InScopeAsync(async services =>
    {
        await services.GetRequiredService<PruneTracking>().RunAsync(CancellationToken.None);
        return true;
    });

    private Task<long> CountAsync(string table) => world.CountAsync($"select count(*) from {table} where person_id = '{person}'");
}
