using TrainingPaths.Core.Paths;

namespace TrainingPaths.Core.Progress;

/// <summary>A path as one person follows it: what is done, where they are, what is locked and why.</summary>
public sealed record Outline(Guid EnrolmentId, Guid PersonId, Guid StructureId, Guid PathVersionId, string Slug, string Title, string Language, SupportContact? Support, bool ProgrammeAccepted, IReadOnlyList<FrozenModule> Modules, IReadOnlyList<OutlineStep> Steps, string? LastStepId, DateTimeOffset? CompletedAt)
{
    /// <summary>Whether the structure's HR officer sees this enrolment: asked for by it, or shared by the person.</summary>
    public bool VisibleToStructure { get; init; }

    /// <summary>The learner has seen something of it; accepting the programme is not enough.</summary>
    public bool Opened { get; init; }

    /// <summary>Their path became a newer version of itself, and they have not gone on since; null otherwise.</summary>
    public NewerVersion? Moved { get; init; }

    /// <summary>The structure that asked for it; null for a path that the learner chose.</summary>
    public string? ProposedBy { get; init; }

    /// <summary>Steps that count: sessions to come and the positioning do not.</summary>
    public IEnumerable<OutlineStep> Counted => Steps.Where(s => s.Kind.Counts());

    /// <summary>The positioning, as long as it says where to begin: it is not done, and no quiz is passed yet.</summary>
    public OutlineStep? Offered => Steps.Any(s => s is { Kind: StepKind.Quiz, Done: true }) ? null : Steps.FirstOrDefault(s => s is { Kind: StepKind.Positioning, Done: false });

    public int StepsDone => Counted.Count(s => s.Done);

    public int StepsTotal => Counted.Count();

    public int MinutesDone => Counted.Where(s => s.Done).Sum(s => s.Minutes);

    public int MinutesTotal => Counted.Sum(s => s.Minutes);

    public int MinutesLeft => MinutesTotal - MinutesDone;

    public OutlineStep? Find(string stepId) => Steps.FirstOrDefault(s => s.Id == stepId);

    /// <summary>Where the resume button leads: the step touched last while it is not done, else the first open one that is not done.</summary>
    public OutlineStep? Current =>
        Counted.FirstOrDefault(s => s.Id == LastStepId && !s.Done && s.LockedBy is null) ?? Counted.FirstOrDefault(s => !s.Done && s.LockedBy is null);

    public OutlineStep? Before(OutlineStep step) => Steps.LastOrDefault(s => s.Position < step.Position);

    public OutlineStep? After(OutlineStep step) => Steps.FirstOrDefault(s => s.Position > step.Position);
}

/// <summary>What being moved to a newer version means to its learner.</summary>
/// <param name="AskedAgain">Titles of steps that were done and are to be done again.</param>
/// <param name="New">Titles of steps that the earlier version did not have.</param>
public sealed record NewerVersion(int Number, IReadOnlyList<string> AskedAgain, IReadOnlyList<string> New)
{
    internal static NewerVersion Between(FrozenVersion before, FrozenVersion after, IReadOnlyCollection<string> askedAgain) => new(
        after.Number,
        [.. after.Steps.Where(s => askedAgain.Contains(s.Id)).Select(s => s.Title)],
        [.. after.Steps.Where(s => s.Kind.Counts() && before.Find(s.Id) is null).Select(s => s.Title)]);
}

/// <param name="Screens">How many screens it shows; at least 1.</param>
/// <param name="Screen">The screen to resume at, from 1.</param>
/// <param name="LockedBy">The quiz to pass first; null when the step is open.</param>
public sealed record OutlineStep(string Id, string? ModuleId, int Position, StepKind Kind, string Title, string Modality, int Minutes, int Screens, int Screen, bool Done, OutlineStep? LockedBy)
{
    /// <summary>Minutes that are told and never credited: a positioning's.</summary>
    public int Announced { get; init; }

    public bool IsFinal => Kind == StepKind.Quiz && ModuleId is null;

    internal static OutlineStep Of(FrozenStep step, int screen, bool done)
    {
        var screens = Math.Max(1, step.Screens);
        return new(step.Id, step.ModuleId, step.Position, step.Kind, step.Title, step.Modality, step.Minutes, screens, Math.Clamp(screen, 1, screens), done, null) { Announced = step.Announced };
    }
}

/// <summary>What locks what. Pure, so that the page, the player and the use cases agree.</summary>
public static class Locking
{
    /// <summary>A module opens after the quiz of the one before; what belongs to no module opens with the last module's quiz.</summary>
    public static IReadOnlyList<OutlineStep> Apply(IReadOnlyList<OutlineStep> steps, bool sequential)
    {
        if (!sequential)
            return steps;

        OutlineStep? gate = null;
        var result = new List<OutlineStep>(steps.Count);
        for (var i = 0; i < steps.Count; i++)
        {
            var step = steps[i];
            // The gate closes when a new module begins, not within the module whose quiz it is.
            if (i > 0 && step.ModuleId != steps[i - 1].ModuleId && gate is null)
                gate = result.LastOrDefault(s => s.Kind == StepKind.Quiz && s.ModuleId == steps[i - 1].ModuleId && !s.Done);
            // A step that is done stays readable, whatever happened since.
            result.Add(gate is null || step.Done || !step.Kind.Counts() ? step : step with { LockedBy = gate });
        }

        return result;
    }
}
