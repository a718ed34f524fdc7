using CsCheck;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Progress;

namespace TrainingPaths.Core.Tests.Progress;

public sealed class LockingTests
{
    private static readonly Gen<OutlineStep[]> Paths =
        from modules in Gen.Int[1, 4]
        from lessons in Gen.Int[1, 3]
        from done in Gen.Bool.Array[(modules * (lessons + 1)) + 3]
        select Build(modules, lessons, done);

    [Test]
    public void The_first_module_is_always_open() => Paths.Sample(steps => Locking.Apply(steps, sequential: true).Where(s => s.ModuleId == "m0").All(s => s.LockedBy is null));

    [Test]
    public void The_positioning_is_always_open_and_locks_nothing() => Paths.Sample(steps =>
        Locking.Apply(steps, sequential: true).All(s => s.Kind == StepKind.Positioning ? s.LockedBy is null : s.LockedBy?.Kind is null or StepKind.Quiz));

    [Test]
    public void Nothing_that_is_done_is_locked_again() => Paths.Sample(steps => Locking.Apply(steps, sequential: true).All(s => !s.Done || s.LockedBy is null));

    [Test]
    public void What_is_locked_waits_for_a_quiz_that_is_not_passed_and_is_open_itself() => Paths.Sample(steps =>
    {
        var locked = Locking.Apply(steps, sequential: true);
        return locked.All(s => s.LockedBy is null || s.LockedBy is { Kind: StepKind.Quiz, Done: false, LockedBy: null });
    });

    [Test]
    public void With_every_quiz_passed_everything_is_open() => Paths.Sample(steps =>
        Locking.Apply([.. steps.Select(s => s.Kind == StepKind.Quiz ? s with { Done = true } : s)], sequential: true).All(s => s.LockedBy is null));

    [Test]
    public void A_free_path_locks_nothing() => Paths.Sample(steps => Locking.Apply(steps, sequential: false).All(s => s.LockedBy is null));

    private static OutlineStep[] Build(int modules, int lessons, bool[] done)
    {
        var steps = new List<OutlineStep>();
        void Add(string id, string? module, StepKind kind) => steps.Add(new OutlineStep(id, module, steps.Count, kind, id, "selfPaced", 5, 1, 1, done[steps.Count], null));
        Add("positionnement", null, StepKind.Positioning);
        for (var m = 0; m < modules; m++)
        {
            for (var l = 0; l < lessons; l++)
                Add($"m{m}-l{l}", $"m{m}", StepKind.Lesson);
            Add($"m{m}-quiz", $"m{m}", StepKind.Quiz);
        }

        Add("finale", null, StepKind.Quiz);
        Add("plan", null, StepKind.Activity);
        return [.. steps];
    }
}
