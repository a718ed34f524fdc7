using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Differences;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Progress.Migrating;

/// <summary>A step that changed and that both versions have: somebody decides whether what was done still stands.</summary>
/// <param name="Proposed">Kept, unless the change touches the key or the goal.</param>
/// <param name="CanChoose">False where one answer alone makes sense.</param>
public sealed record ChangedStep(StepDifference Step, StepChoice Proposed, bool CanChoose)
{
    public string Id => Step.Id;

    public static IReadOnlyList<ChangedStep> AllOf(VersionDifference difference) =>
        [.. difference.Steps.Where(s => s.Fate == Fate.Changed && (s.Kind.Counts() || s.ReplacesResult)).Select(Of)];

    /// <param name="chosen">By step; what is missing is as proposed.</param>
    /// <exception cref="RuleViolation">A step that did not change, or an answer that its step does not allow (422).</exception>
    public static IReadOnlyDictionary<string, StepChoice> Decide(IReadOnlyList<ChangedStep> steps, IReadOnlyDictionary<string, StepChoice> chosen)
    {
        foreach (var (id, choice) in chosen)
        {
            if (steps.FirstOrDefault(s => s.Id == id) is not { } step || !Enum.IsDefined(choice) || (!step.CanChoose && step.Proposed != choice))
                throw new RuleViolation(MigrationRules.UnknownChoice);
        }

        return steps.ToDictionary(s => s.Id, s => chosen.GetValueOrDefault(s.Id, s.Proposed));
    }

    private static ChangedStep Of(StepDifference step) => step switch
    {
        { ReplacesResult: true } => new(step, StepChoice.AskAgain, CanChoose: false),
        // The same package would say « completed » again by itself: only another one can be asked anew.
        { Kind: StepKind.Package } when step.Fields.All(f => f.Field != "package") => new(step, StepChoice.Keep, CanChoose: false),
        _ => new(step, step.TouchesResult ? StepChoice.AskAgain : StepChoice.Keep, CanChoose: true),
    };
}
