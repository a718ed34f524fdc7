using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Tests.Assessment;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Core.Tests.Progress.Migrating;

/// <summary>Results of a former version, once its learner was moved: history where the step is asked again, and of no other kind of step.</summary>
public sealed class MovedResultTests
{
    private const string Entry = "positionnement";

    private World world = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => world = await World.CreateAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await world.DisposeAsync();

    [Test]
    public async Task A_text_of_before_that_is_marked_again_does_not_do_the_step_that_is_asked_again()
    {
        var (scene, at) = await FailedAsync();
        await scene.MoveToAsync(scene.Path.VersionId, Harder);
        await at.MarkAsync([2, 1]);

        Assert.That((await at.ViewAsync()).Passed, Is.True, "the attempt is what it is");
        Assert.That(await at.DoneAsync(), Is.Zero);
    }

    [Test]
    public async Task A_text_of_before_that_is_marked_again_does_the_step_that_is_kept_or_given_back()
    {
        var (kept, one) = await FailedAsync();
        await kept.MoveToAsync(kept.Path.VersionId, steps => steps.Select(s => s.StableId == VariedPath.Quiz ? s with { Title = "Autrement dit" } : s));
        await one.MarkAsync([2, 1]);
        var (back, other) = await FailedAsync();
        await back.MoveToAsync(back.Path.VersionId, Harder);
        await back.ReverseAsync(back.Migration);
        await other.MarkAsync([2, 1]);

        Assert.That((await one.DoneAsync(), await other.DoneAsync()), Is.EqualTo((1, 1)));
    }

    [Test]
    public async Task A_positioning_that_becomes_a_quiz_is_still_to_be_passed()
    {
        var scene = await MigrationScene.CreateAsync(world, await world.PathAsync(modules: 1, sequential: false, assessed: true));
        var learner = await scene.LearnerAsync("m1-l1");
        await scene.PassAsync(learner, await scene.StartQuizAsync(learner, Entry));
        await scene.MoveToAsync(scene.Path.VersionId, steps => steps.Select(s => s.StableId == Entry ? AsQuiz(s) : s));
        var moved = (await scene.OutlineAsync(learner)).Find(Entry)!;
        await scene.PassAsync(learner, await scene.StartQuizAsync(learner, Entry));

        Assert.That((moved.Kind, moved.Done), Is.EqualTo((StepKind.Quiz, false)));
        Assert.That((await scene.OutlineAsync(learner)).Find(Entry)!.Done, Is.True);
    }

    [Test]
    public async Task A_quiz_that_becomes_a_positioning_is_still_to_be_taken()
    {
        var scene = await MigrationScene.CreateAsync(world);
        var learner = await scene.LearnerAsync("m1-l1", "m1-quiz");
        await scene.MoveToAsync(scene.Path.VersionId, steps => steps.Select(s => s.StableId == "m1-quiz" ? AsPositioning(s) : s));
        var moved = (await scene.OutlineAsync(learner)).Find("m1-quiz")!;
        await scene.PassAsync(learner, await scene.StartQuizAsync(learner, "m1-quiz"));
        var taken = (await scene.OutlineAsync(learner)).Find("m1-quiz")!;
        var again = await scene.StartQuizAsync(learner, "m1-quiz");

        Assert.That((moved.Kind, moved.Done, taken.Done), Is.EqualTo((StepKind.Positioning, false, true)));
        Assert.That(again, Is.EqualTo(await scene.StartQuizAsync(learner, "m1-quiz")), "it is taken once");
        Assert.That(await world.CountAsync($"select count(*) from assessment.quiz_attempt where enrolment_id = '{learner.Enrolment}'"), Is.EqualTo(2));
    }

    // Whoever has written a text, and did not pass.
    private async Task<(MigrationScene Scene, Sitting At)> FailedAsync()
    {
        var scene = await MigrationScene.CreateAsync(world, await world.MarkedPathAsync());
        var at = await Sitting.BeginAsync(world, scene.Structure, scene.Path);
        await (await at.AnswerAsync(("t-multiple", ["a"]), ("t-text", [Sitting.Text]))).SubmitAsync();
        await at.MarkAsync([0, 0]);
        world.Clock.Pass(TimeSpan.FromMinutes(1));
        return (scene, at);
    }

    private static IEnumerable<StepContent> Harder(IReadOnlyList<StepContent> steps) =>
        steps.Select(s => s.StableId == VariedPath.Quiz ? s with { Definition = StepDefinitionJson.Write(StepDefinitionJson.Read<QuizDefinition>(s.Definition) with { PassMark = 100 }) } : s);

    private static StepContent AsQuiz(StepContent step) =>
        step with { Kind = StepKind.Quiz, Minutes = 10, Definition = StepDefinitionJson.Write(new QuizDefinition(4, 80, [.. StepDefinitionJson.Read<PositioningDefinition>(step.Definition).Questions])) };

    private static StepContent AsPositioning(StepContent step) =>
        step with { Kind = StepKind.Positioning, ModuleId = null, Minutes = 0, Definition = StepDefinitionJson.Write(new PositioningDefinition(8, [.. StepDefinitionJson.Read<QuizDefinition>(step.Definition).Questions], [])) };
}
