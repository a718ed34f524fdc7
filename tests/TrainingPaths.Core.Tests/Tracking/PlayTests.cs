using TrainingPaths.Core.Platform;
using TrainingPaths.Core.Tracking;
using TrainingPaths.Core.Tracking.Courses;
using TrainingPaths.Scorm.Manifests;
using TrainingPaths.Scorm.Sequencing;
using TrainingPaths.Scorm.Writing;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Core.Tests.Tracking;

/// <summary>Two lessons of SCORM 2004, one after the other, as somebody plays them.</summary>
public sealed class PlayTests
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
    public async Task ArriveAsync() => person = await world.PersonAsync(await world.StructureAsync(), given: "Anne", family: "Le Goff");

    [Test]
    public async Task It_begins_at_the_first_lesson_which_finds_who_learns()
    {
        var stage = await world.TryAsync(package, person);
        var (launched, values) = (stage.Launched!, stage.Launched!.State.Values);
        Assert.That((launched.Id, launched.Address, launched.IsSco, launched.Version), Is.EqualTo(("lesson-1", "1.html", true, "2004")));
        Assert.That((values["cmi.learner_name"], values["cmi.learner_id"], values["cmi.entry"]), Is.EqualTo(("Le Goff, Anne", person.ToString("N"), "ab-initio")));
        Assert.That(stage.Entries.Select(e => e.Id), Is.SupersetOf(new[] { "lesson-1", "lesson-2" }));
        Assert.That(stage.Controls.Continue, Is.True);
    }

    [Test]
    public async Task Both_lessons_completed_make_the_course_completed()
    {
        var first = await world.TryAsync(package, person);
        await world.CommitAsync(first.Launched!, 1, CommitKind.End, ("cmi.completion_status", "completed"), ("cmi.success_status", "passed"), ("cmi.score.scaled", "1"));
        var second = await world.GoAsync(first, person, NavigationRequest.Continue);
        Assert.That(second.Launched!.Id, Is.EqualTo("lesson-2"));
        Assert.That(second.Outcome.Completed, Is.False);

        await world.CommitAsync(second.Launched!, 1, CommitKind.End, ("cmi.completion_status", "completed"), ("cmi.success_status", "passed"), ("cmi.score.scaled", "0.5"));
        var end = await world.GoAsync(second, person, NavigationRequest.ExitAll);
        Assert.That((end.Launched, end.Ended), Is.EqualTo(((LaunchedItem?)null, true)));
        Assert.That((end.Outcome.Completed, end.Outcome.Passed, end.Outcome.Score), Is.EqualTo((true, (bool?)true, (decimal?)75)));
    }

    [Test]
    public async Task A_closed_page_is_resumed_where_it_was_with_its_time_counted_once()
    {
        var stage = await world.TryAsync(package, person);
        await world.CommitAsync(stage.Launched!, 1, CommitKind.Commit, ("cmi.location", "p7"), ("cmi.suspend_data", "où j'en étais"), ("cmi.session_time", "PT5M"));
        await world.CommitAsync(stage.Launched!, 2, CommitKind.Left, ("cmi.location", "p7"), ("cmi.suspend_data", "où j'en étais"), ("cmi.session_time", "PT6M"));
        await world.TryAsync(package, person);
        var again = await world.TryAsync(package, person);

        var values = again.Launched!.State.Values;
        Assert.That((again.Launched.Id, values["cmi.entry"], values["cmi.location"], values["cmi.suspend_data"]), Is.EqualTo(("lesson-1", "resume", "p7", "où j'en étais")));
        Assert.That(values["cmi.total_time"], Is.EqualTo("PT6M"));
    }

    [Test]
    public async Task A_browser_that_died_loses_nothing_that_was_committed()
    {
        var stage = await world.TryAsync(package, person);
        await world.CommitAsync(stage.Launched!, 1, CommitKind.Commit, ("cmi.location", "p3"), ("cmi.session_time", "PT1M"));
        var values = (await world.TryAsync(package, person)).Launched!.State.Values;
        Assert.That((values["cmi.entry"], values["cmi.location"], values["cmi.total_time"]), Is.EqualTo(("resume", "p3", "PT1M")));
    }

    [Test]
    public async Task A_forgotten_tab_is_told_and_changes_nothing_and_what_it_sent_is_archived()
    {
        var forgotten = await world.TryAsync(package, person);
        var open = await world.TryAsync(package, person);
        Assert.That(await world.CommitAsync(open.Launched!, 1, CommitKind.Commit, ("cmi.location", "new")), Is.True);
        Assert.That(await world.CommitAsync(forgotten.Launched!, 1, CommitKind.Commit, ("cmi.location", "old")), Is.False);
        Assert.That(await world.CommitAsync(forgotten.Launched!, 2, CommitKind.Left, ("cmi.location", "old")), Is.False);

        Assert.That((await world.TryAsync(package, person)).Launched!.State["cmi.location"], Is.EqualTo("new"));
        Assert.That(await world.CountAsync($"select count(*) from tracking.stored_commit where person_id = '{person}' and is_stale and body like '%old%'"), Is.EqualTo(2));
    }

    [TestCase(CommitKind.Left, 1, CommitKind.End, 2)]
    [TestCase(CommitKind.End, 1, CommitKind.Left, 2)]
    [TestCase(CommitKind.End, 2, CommitKind.Left, 1, Description = "one letter overtakes the other")]
    public async Task A_closed_page_and_the_goodbye_of_its_content_count_whichever_comes_first(CommitKind first, int itsNumber, CommitKind second, int otherNumber)
    {
        var single = (await world.ImportAsync(await PlayedPackages.LessonsAsync(ScormEdition.Scorm2004Fourth, 1, title: $"Une leçon {first} {itsNumber}"))).Id;
        var stage = await world.TryAsync(single, person);
        (string, string)[] done = [("cmi.completion_status", "completed"), ("cmi.success_status", "passed"), ("cmi.score.scaled", "0.9")];
        await world.CommitAsync(stage.Launched!, itsNumber, first, first == CommitKind.End ? done : []);
        await world.CommitAsync(stage.Launched!, otherNumber, second, second == CommitKind.End || otherNumber > itsNumber ? done : []);
        Assert.That(await world.CountAsync($"select count(*) from tracking.registration where package_id = '{single}' and completed_at is not null and passed"), Is.EqualTo(1));
    }

    [Test]
    public async Task Content_that_never_heard_that_its_goodbye_arrived_goes_on_and_loses_nothing()
    {
        var stage = await world.TryAsync(package, person);
        await world.CommitAsync(stage.Launched!, 1, CommitKind.End, ("cmi.exit", "suspend"), ("cmi.location", "p1"));
        Assert.That(await world.CommitAsync(stage.Launched!, 2, CommitKind.Commit, ("cmi.exit", "suspend"), ("cmi.location", "p2")), Is.True);
        Assert.That(await world.CommitAsync(stage.Launched!, 3, CommitKind.End, ("cmi.exit", "suspend"), ("cmi.location", "p3")), Is.True);
        Assert.That((await world.TryAsync(package, person)).Launched!.State["cmi.location"], Is.EqualTo("p3"));
    }

    [Test]
    public async Task A_commit_that_comes_twice_or_late_changes_nothing()
    {
        var stage = await world.TryAsync(package, person);
        Assert.That(await world.CommitAsync(stage.Launched!, 2, CommitKind.Commit, ("cmi.location", "two")), Is.True);
        Assert.That(await world.CommitAsync(stage.Launched!, 1, CommitKind.Commit, ("cmi.location", "one")), Is.True, "it is kept, and older");
        Assert.That(await world.CommitAsync(stage.Launched!, 2, CommitKind.Commit, ("cmi.location", "another two")), Is.True);
        Assert.That((await world.TryAsync(package, person)).Launched!.State["cmi.location"], Is.EqualTo("two"));
    }

    [Test]
    public async Task Nothing_takes_a_result_back_until_a_new_beginning_and_that_forgets_it()
    {
        var stage = await world.TryAsync(package, person);
        await CompleteAsync(stage, "0.9");
        stage = await world.TryAsync(package, person);
        await world.CommitAsync(stage.Launched!, 1, CommitKind.End, ("cmi.completion_status", "incomplete"), ("cmi.success_status", "failed"), ("cmi.score.scaled", "0.1"));
        var after = await world.GoAsync(stage, person, NavigationRequest.ExitAll);
        Assert.That((after.Outcome.Completed, after.Outcome.Passed, after.Outcome.Score), Is.EqualTo((true, (bool?)true, (decimal?)90)));

        var anew = await world.TryAsync(package, person, anew: true);
        Assert.That((anew.Launched!.Id, anew.Launched.State["cmi.entry"], anew.Launched.State["cmi.location"]), Is.EqualTo(("lesson-1", "ab-initio", (string?)null)));
        Assert.That(anew.Outcome, Is.EqualTo(new CourseOutcome(false, null, null)));
    }

    [Test]
    public async Task What_cannot_be_is_refused_and_the_content_goes_on()
    {
        var stage = await world.TryAsync(package, person);
        var refused = await world.GoAsync(stage, person, NavigationRequest.Choice("lesson-2"));
        Assert.That((refused.Launched, refused.Ended), Is.EqualTo(((LaunchedItem?)null, false)));
        Assert.That(refused.Refusal, Is.Not.Null);
        Assert.That(await world.CommitAsync(stage.Launched!, 1, CommitKind.Commit, ("cmi.location", "still here")), Is.True);
    }

    [Test]
    public async Task What_content_may_not_set_does_not_get_in()
    {
        var stage = await world.TryAsync(package, person);
        await world.CommitAsync(stage.Launched!, 1, CommitKind.Commit, ("cmi.total_time", "PT99H"), ("cmi.learner_name", "Quelqu'un d'autre"), ("cmi.location", "p1\0"), ("nonsense", "x"));
        var values = (await world.TryAsync(package, person)).Launched!.State.Values;
        Assert.That(values.ContainsKey("cmi.location") || values.ContainsKey("nonsense"), Is.False);
        Assert.That((values["cmi.total_time"], values["cmi.learner_name"]), Is.EqualTo(("PT0S", "Le Goff, Anne")));
    }

    [Test]
    public async Task What_a_device_kept_is_taken_until_another_launch_and_archived_after_it()
    {
        var died = await world.TryAsync(package, person);
        Assert.That(await BringHomeAsync(died, person, 3, "p9"), Is.True);
        var next = await world.TryAsync(package, person);
        Assert.That(next.Launched!.State["cmi.location"], Is.EqualTo("p9"));

        Assert.That(await BringHomeAsync(died, person, 3, "p9"), Is.True, "it is there already");
        Assert.That(await BringHomeAsync(died, person, 4, "late"), Is.False);
        Assert.That((await world.TryAsync(package, person)).Launched!.State["cmi.location"], Is.EqualTo("p9"));
    }

    [Test]
    public async Task Nobody_brings_home_what_is_another_s()
    {
        var stage = await world.TryAsync(package, person);
        var stranger = await world.PersonAsync(await world.StructureAsync());
        var refused = await Assert.CatchAsync<RuleViolation>(() => BringHomeAsync(stage, stranger, 1, "forged"));
        Assert.That(refused.Rule.Status, Is.EqualTo(404));
    }

    private async Task<bool> BringHomeAsync(Stage stage, Guid who, int sequence, string place)
    {
        var session = await world.ReadAsync<FindSession, Guid>(Caller.Person(who), find => find.OfLaunchAsync(stage.RegistrationId, who, stage.Launched!.Epoch, CancellationToken.None));
        return await world.WriteAsync<KeepCommit, bool>(Caller.Person(who), keep => keep.RunAsync(session, new SentCommit(sequence, CommitKind.Commit, new Dictionary<string, string> { ["cmi.location"] = place }), CancellationToken.None));
    }

    private async Task CompleteAsync(Stage first, string score)
    {
        (string, string)[] done = [("cmi.completion_status", "completed"), ("cmi.success_status", "passed"), ("cmi.score.scaled", score)];
        await world.CommitAsync(first.Launched!, 1, CommitKind.End, done);
        var second = await world.GoAsync(first, person, NavigationRequest.Continue);
        await world.CommitAsync(second.Launched!, 1, CommitKind.End, done);
        await world.GoAsync(second, person, NavigationRequest.ExitAll);
    }
}
