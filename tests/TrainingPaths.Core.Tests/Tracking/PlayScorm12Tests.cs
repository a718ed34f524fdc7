using TrainingPaths.Core.Tracking;
using TrainingPaths.Scorm.Manifests;
using TrainingPaths.Scorm.Sequencing;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Core.Tests.Tracking;

/// <summary>SCORM 1.2, where order and result are the platform's.</summary>
public sealed class PlayScorm12Tests
{
    private World world = null!;
    private Guid package;
    private Guid person;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        world = await World.CreateAsync();
        package = (await world.ImportAsync(await PlayedPackages.LessonsAsync(ScormEdition.Scorm12, 3, mastery: 80))).Id;
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await world.DisposeAsync();

    [SetUp]
    public async Task ArriveAsync() => person = await world.PersonAsync(await world.StructureAsync(), given: "Anne", family: "Le Goff");

    [Test]
    public async Task Lessons_are_chosen_freely_or_one_after_the_other()
    {
        var stage = await world.TryAsync(package, person);
        Assert.That((stage.Launched!.Id, stage.Launched.Version, stage.Controls.Continue, stage.Controls.Previous), Is.EqualTo(("lesson-1", "1.2", true, false)));
        stage = await world.GoAsync(stage, person, NavigationRequest.Choice("lesson-3"));
        Assert.That((stage.Launched!.Id, stage.Controls.Continue, stage.Controls.Previous), Is.EqualTo(("lesson-3", false, true)));
        stage = await world.GoAsync(stage, person, NavigationRequest.Previous);
        Assert.That(stage.Launched!.Id, Is.EqualTo("lesson-2"));
    }

    [Test]
    public async Task A_score_on_the_way_is_no_result()
    {
        var stage = await world.TryAsync(package, person);
        foreach (var lesson in new[] { "lesson-1", "lesson-2", "lesson-3" })
        {
            stage = await world.GoAsync(stage, person, NavigationRequest.Choice(lesson));
            await world.CommitAsync(stage.Launched!, 1, CommitKind.Commit, ("cmi.core.lesson_status", "incomplete"), ("cmi.core.score.raw", "100"));
            await world.CommitAsync(stage.Launched!, 2, CommitKind.Left, ("cmi.core.lesson_status", "incomplete"), ("cmi.core.score.raw", "100"));
        }

        stage = await world.TryAsync(package, person);
        Assert.That((stage.Outcome.Completed, stage.Outcome.Passed, stage.Entries.Any(e => e.IsDone)), Is.EqualTo((false, (bool?)null, false)));
        await world.CommitAsync(stage.Launched!, 1, CommitKind.End, ("cmi.core.lesson_status", "incomplete"), ("cmi.core.score.raw", "100"));
        Assert.That((await world.GoAsync(stage, person, NavigationRequest.ExitAll)).Entries.Count(e => e.IsDone), Is.EqualTo(1), "it has said goodbye");
    }

    [Test]
    public async Task What_a_lesson_came_to_opens_what_waited_for_it_before_anybody_goes_anywhere()
    {
        var waiting = (await world.ImportAsync(await PlayedPackages.LessonsThatWaitAsync("L'une après l'autre"))).Id;
        var stage = await world.TryAsync(waiting, person);
        Assert.That((stage.Controls.Continue, stage.Entries.Single(e => e.Id == "lesson-2").Locked), Is.EqualTo((false, "prerequisites")));

        await world.CommitAsync(stage.Launched!, 1, CommitKind.End, ("cmi.core.lesson_status", "completed"));
        var around = await world.LookAsync(stage, person);
        Assert.That((around.Launched, around.Controls.Continue, around.Entries.Single(e => e.Id == "lesson-2").Locked), Is.EqualTo(((LaunchedItem?)null, true, (string?)null)));
        Assert.That(await world.CommitAsync(stage.Launched!, 2, CommitKind.Commit, ("cmi.core.lesson_status", "completed")), Is.True, "looking around ends nothing");
    }

    [Test]
    public async Task The_mastery_score_decides_and_the_course_is_passed_when_every_lesson_is()
    {
        var stage = await world.TryAsync(package, person);
        foreach (var (lesson, score) in new[] { ("lesson-1", "80"), ("lesson-2", "79"), ("lesson-3", "100") })
        {
            stage = await world.GoAsync(stage, person, NavigationRequest.Choice(lesson));
            await world.CommitAsync(stage.Launched!, 1, CommitKind.Commit, ("cmi.core.lesson_status", "completed"), ("cmi.core.score.raw", score));
            await world.CommitAsync(stage.Launched!, 2, CommitKind.End, ("cmi.core.lesson_status", "completed"), ("cmi.core.score.raw", score));
        }

        var failed = await world.GoAsync(stage, person, NavigationRequest.ExitAll);
        Assert.That((failed.Ended, failed.Outcome.Completed, failed.Outcome.Passed), Is.EqualTo((true, false, (bool?)false)));
        Assert.That(failed.Entries.Where(e => e.IsDone).Select(e => e.Id), Is.EqualTo(new[] { "lesson-1", "lesson-3" }));

        stage = await world.TryAsync(package, person);
        Assert.That(stage.Launched!.Id, Is.EqualTo("lesson-2"), "the one that is not done");
        await world.CommitAsync(stage.Launched!, 1, CommitKind.Commit, ("cmi.core.lesson_status", "completed"), ("cmi.core.score.raw", "90"));
        var passed = await world.GoAsync(stage, person, NavigationRequest.ExitAll);
        Assert.That((passed.Outcome.Completed, passed.Outcome.Passed, passed.Outcome.Score), Is.EqualTo((true, (bool?)true, (decimal?)90)));
    }

    [Test]
    public async Task What_a_session_that_broke_off_stored_is_found_again_and_said_to_be_resumed()
    {
        var stage = await world.TryAsync(package, person);
        await world.CommitAsync(stage.Launched!, 1, CommitKind.Commit, ("cmi.core.lesson_location", "p3"), ("cmi.suspend_data", "abc"), ("cmi.core.session_time", "00:02:00"));
        var values = (await world.TryAsync(package, person)).Launched!.State.Values;
        Assert.That((values["cmi.core.entry"], values["cmi.core.lesson_location"], values["cmi.suspend_data"], values["cmi.core.total_time"]), Is.EqualTo(("resume", "p3", "abc", "0000:02:00.00")));
    }
}
