namespace TrainingPaths.Core.Progress.Analysis;

/// <summary>Where people stand at a step of a path, as it was counted last. Nobody's row.</summary>
public sealed class StepFigure
{
    private StepFigure()
    {
    }

    public StepFigure(Guid pathId, string stepId, StepFigures figures, DateTimeOffset computedAt)
    {
        PathId = pathId;
        StepId = stepId;
        Figures = figures;
        ComputedAt = computedAt;
    }

    public Guid PathId { get; private set; }

    public string StepId { get; private set; } = "";

    public StepFigures Figures { get; private set; } = null!;

    public DateTimeOffset ComputedAt { get; private set; }
}

/// <param name="Opened">People who opened the step; never fewer than the smallest group.</param>
/// <param name="Stopped">Of those, whose path stands still since; null below the smallest group, and for none.</param>
/// <param name="Minutes">Median from opening to done, of those who did it in one sitting; null where too few are known.</param>
public sealed record StepFigures(int Opened, int? Stopped, int? Minutes);
