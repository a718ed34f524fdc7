using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Platform;
using TrainingPaths.Core.Progress;
using TrainingPaths.Core.Tracking;
using TrainingPaths.Scorm.Manifests;
using TrainingPaths.Scorm.Sequencing;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Core.Tests.Tracking;

/// <summary>A SCORM package as a step of a path: what it says becomes progress.</summary>
public sealed class PackageStepTests
{
    private const string Step = "m1-scorm";

    private World world = null!;
    private Guid structure;
    private string sha256 = "";

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        world = await World.CreateAsync();
        structure = await world.StructureAsync();
        sha256 = (await world.ImportAsync(await PlayedPackages.LessonsAsync(ScormEdition.Scorm2004Fourth, 1))).Sha256;
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await world.DisposeAsync();

    [TestCase(PackageGoal.Completed, "completed", "unknown", true)]
    [TestCase(PackageGoal.Completed, "incomplete", "passed", false)]
    [TestCase(PackageGoal.Passed, "completed", "failed", false)]
    [TestCase(PackageGoal.Passed, "completed", "passed", true)]
    public async Task The_step_is_done_when_the_package_comes_to_what_its_author_asks_for(PackageGoal goal, string completion, string success, bool done)
    {
        var (person, enrolment) = await EnrolledAsync(goal);
        var stage = await OpenAsync(enrolment, person);
        await world.CommitAsync(stage.Launched!, 1, CommitKind.End, ("cmi.completion_status", completion), ("cmi.success_status", success));
        await world.GoAsync(stage, person, NavigationRequest.ExitAll);

        Assert.That((await OutlineAsync(enrolment, person)).Find(Step)!.Done, Is.EqualTo(done));
    }

    [Test]
    public async Task A_closed_tab_counts_what_was_said_before_and_twice_is_once()
    {
        var (person, enrolment) = await EnrolledAsync(PackageGoal.Completed);
        var stage = await OpenAsync(enrolment, person);
        await world.CommitAsync(stage.Launched!, 1, CommitKind.Left, ("cmi.completion_status", "completed"), ("cmi.exit", "suspend"));
        stage = await OpenAsync(enrolment, person);
        await world.CommitAsync(stage.Launched!, 1, CommitKind.Left, ("cmi.completion_status", "completed"), ("cmi.score.scaled", "0.7"));

        var outline = await OutlineAsync(enrolment, person);
        Assert.That((outline.Find(Step)!.Done, outline.MinutesDone), Is.EqualTo((true, 15)));
        Assert.That(await world.CountAsync($"select count(*) from progress.progress_event where enrolment_id = '{enrolment}' and step_id = '{Step}'"), Is.EqualTo(1));
    }

    [Test]
    public async Task Nobody_else_opens_it()
    {
        var (_, enrolment) = await EnrolledAsync(PackageGoal.Completed);
        var other = await world.PersonAsync(structure);
        var refused = await Assert.CatchAsync<RuleViolation>(() => OpenAsync(enrolment, other));
        Assert.That(refused.Rule.Status, Is.EqualTo(404));
    }

    [Test]
    public async Task The_last_step_completes_the_path_and_seals_its_certificate_from_the_content_s_own_origin()
    {
        var (person, enrolment) = await EnrolledAsync(PackageGoal.Completed);
        await world.ExecuteAsync($"insert into progress.step_progress (enrolment_id, step_id, structure_id, person_id, screen, seen_at, completed_at) select '{enrolment}', s.stable_id, '{structure}', '{person}', 1, now(), now() from paths.step s join enrolments.enrolment e on e.path_version_id = s.path_version_id where e.id = '{enrolment}' and s.stable_id <> '{Step}' and s.kind <> 5");
        var stage = await OpenAsync(enrolment, person);
        await world.CommitAsync(stage.Launched!, 1, CommitKind.Left, ("cmi.completion_status", "completed"), ("cmi.exit", "suspend"));

        Assert.That((await OutlineAsync(enrolment, person)).CompletedAt, Is.Not.Null);
        Assert.That(await world.CountAsync($"select count(*) from certificates.certificate where person_id = '{person}'"), Is.EqualTo(1));
    }

    private async Task<(Guid Person, Guid Enrolment)> EnrolledAsync(PackageGoal goal)
    {
        var person = await world.PersonAsync(structure);
        var path = await world.PathAsync(modules: 1, package: sha256, goal: goal);
        return (person, await world.AssignAsync(person, person, structure, path));
    }

    private Task<Stage> OpenAsync(Guid enrolment, Guid person) => world.WriteAsync<OpenStep, Stage>(
        Caller.Person(person, structure), async open => (await open.RunAsync(enrolment, person, Step, CancellationToken.None)).Stage);

    private async Task<Outline> OutlineAsync(Guid enrolment, Guid person) =>
        (await world.ReadAsync<Outlines, Outline?>(Caller.Person(person, structure), outlines => outlines.FindAsync(enrolment, person, CancellationToken.None)))!;
}
