using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Tracking;
using TrainingPaths.Scorm.Manifests;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Core.Tests.Progress.Migrating;

/// <summary>A step that is a SCORM package, while its version changes: what a content once said, it does not say again.</summary>
public sealed class MovedPackageTests
{
    private const string Step = "m1-scorm";

    private World world = null!;
    private MigrationScene scene = null!;
    private Learner learner = null!;
    private string first = "";
    private string other = "";

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        world = await World.CreateAsync();
        first = (await world.ImportAsync(await PlayedPackages.LessonsAsync(ScormEdition.Scorm2004Fourth, 1))).Sha256;
        other = (await world.ImportAsync(await PlayedPackages.LessonsAsync(ScormEdition.Scorm2004Fourth, 1, title: "Une autre"))).Sha256;
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await world.DisposeAsync();

    [Test]
    public async Task A_package_that_comes_back_counts_as_it_was_done()
    {
        await BeginAsync(PackageGoal.Completed);
        await PlayAsync("completed", "unknown");
        var second = await scene.MoveToAsync(scene.Path.VersionId, Asking(other, PackageGoal.Completed));
        var between = await IsDoneAsync();
        await scene.MoveToAsync(second, Asking(first, PackageGoal.Completed));

        Assert.That((between, await IsDoneAsync()), Is.EqualTo((false, true)));
        Assert.That(await scene.DriftAsync(learner), Is.Empty);
    }

    [Test]
    public async Task Whoever_has_done_both_packages_is_not_asked_again()
    {
        await BeginAsync(PackageGoal.Completed);
        await PlayAsync("completed", "unknown");
        var second = await scene.MoveToAsync(scene.Path.VersionId, Asking(other, PackageGoal.Completed));
        await PlayAsync("completed", "unknown");
        await scene.MoveToAsync(second, Asking(first, PackageGoal.Completed));

        Assert.That(await IsDoneAsync(), Is.True);
        Assert.That(await world.CountAsync($"select lost from progress.migrated_step where migration_id = '{scene.Migration}' and step_id = '{Step}'"), Is.Zero);
        Assert.That(await scene.DriftAsync(learner), Is.Empty);
    }

    [Test]
    public async Task A_goal_that_is_lowered_to_what_was_reached_is_met_by_the_move()
    {
        await BeginAsync(PackageGoal.Passed);
        await PlayAsync("completed", "failed");
        var before = await IsDoneAsync();
        await scene.MoveToAsync(scene.Path.VersionId, Asking(first, PackageGoal.Completed));

        Assert.That((before, await IsDoneAsync()), Is.EqualTo((false, true)));
        Assert.That(await scene.DriftAsync(learner), Is.Empty);
        Assert.That((await scene.ReverseAsync(scene.Migration)).WentOn, Is.EqualTo(1), "what was given by the move is not taken back");
    }

    [Test]
    public async Task A_package_that_comes_back_with_a_higher_goal_is_done_when_it_reaches_it()
    {
        await BeginAsync(PackageGoal.Completed);
        await PlayAsync("completed", "failed");
        var second = await scene.MoveToAsync(scene.Path.VersionId, Asking(other, PackageGoal.Completed));
        await scene.MoveToAsync(second, Asking(first, PackageGoal.Passed));
        var asked = await IsDoneAsync();
        await PlayAsync("completed", "passed");

        Assert.That((asked, await IsDoneAsync()), Is.EqualTo((false, true)));
        Assert.That(await scene.DriftAsync(learner), Is.Empty);
    }

    [Test]
    public async Task A_tab_of_the_former_package_does_not_do_the_one_that_is_asked_instead()
    {
        await BeginAsync(PackageGoal.Completed);
        var tab = await OpenAsync();
        world.Clock.Pass(TimeSpan.FromMinutes(1));
        await scene.MoveToAsync(scene.Path.VersionId, Asking(other, PackageGoal.Completed));
        await SayAsync(tab, "completed", "unknown");

        Assert.That(await IsDoneAsync(), Is.False);
    }

    [Test]
    public async Task What_a_content_says_is_kept_when_its_step_is_gone()
    {
        await BeginAsync(PackageGoal.Completed);
        var tab = await OpenAsync();
        world.Clock.Pass(TimeSpan.FromMinutes(1));
        await scene.MoveToAsync(scene.Path.VersionId, steps => steps.Where(s => s.StableId != Step));
        await SayAsync(tab, "completed", "unknown");

        Assert.That(await world.CountAsync($"select count(*) from tracking.registration where enrolment_id = '{learner.Enrolment}' and completed_at is not null"), Is.EqualTo(1));
        Assert.That((await scene.OutlineAsync(learner)).Find(Step), Is.Null);
    }

    private async Task BeginAsync(PackageGoal goal)
    {
        scene = await MigrationScene.CreateAsync(world, await world.PathAsync(modules: 1, sequential: false, package: first, goal: goal));
        learner = await scene.LearnerAsync("m1-l1");
    }

    private static Func<IReadOnlyList<StepContent>, IEnumerable<StepContent>> Asking(string sha256, PackageGoal goal) =>
        steps => steps.Select(s => s.StableId == Step ? s with { Definition = StepDefinitionJson.Write(new PackageDefinition(sha256, goal, ["o1"])) } : s);

    private async Task PlayAsync(string completion, string success)
    {
        await SayAsync(await OpenAsync(), completion, success);
        world.Clock.Pass(TimeSpan.FromMinutes(1));
    }

    private Task<Stage> OpenAsync() => world.WriteAsync<OpenStep, Stage>(learner.Caller, async open => (await open.RunAsync(learner.Enrolment, learner.Person, Step, default)).Stage);

    private Task<bool> SayAsync(Stage tab, string completion, string success) =>
        world.CommitAsync(tab.Launched!, 1, CommitKind.Left, ("cmi.completion_status", completion), ("cmi.success_status", success), ("cmi.exit", "suspend"));

    private async Task<bool> IsDoneAsync() => (await scene.OutlineAsync(learner)).Find(Step)!.Done;
}
