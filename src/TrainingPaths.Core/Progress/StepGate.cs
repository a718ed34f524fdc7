using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Progress;

/// <summary>What a learner may work on, read in one query: the hot writes pay for no more than that.</summary>
internal sealed class StepGate
{
    private readonly Dictionary<string, OutlineStep> steps;
    private readonly bool accepted;

    private StepGate(IReadOnlyList<OutlineStep> steps, bool accepted)
    {
        this.steps = steps.ToDictionary(s => s.Id);
        this.accepted = accepted;
    }

    public static async Task<StepGate?> ReadAsync(TrainingPathsDbContext db, Guid enrolmentId, Guid personId, CancellationToken ct)
    {
        var at = await db.Enrolments.AsNoTracking().Where(e => e.Id == enrolmentId && e.PersonId == personId)
            .Select(e => new Standpoint(e.PathVersionId, e.ProgrammeAcceptedAt != null, db.StepProgress.Where(p => p.EnrolmentId == e.Id && p.CompletedAt != null).Select(p => p.StepId).ToArray()))
            .AsSingleQuery().FirstOrDefaultAsync(ct);
        return await AtAsync(db, at, ct);
    }

    /// <returns>Null when there is nowhere to stand: not this person's enrolment.</returns>
    public static async Task<StepGate?> AtAsync(TrainingPathsDbContext db, Standpoint? at, CancellationToken ct)
    {
        return at is null ? null : Of(await FrozenVersions.FindAsync(db, at.PathVersionId, ct), at);
    }

    public static StepGate Of(FrozenVersion version, Standpoint at)
    {
        OutlineStep[] steps = [.. version.Steps.Select(s => OutlineStep.Of(s, screen: 1, at.Done.Contains(s.Id)))];
        return new StepGate(Locking.Apply(steps, version.Header.Sequential), at.Accepted);
    }

    /// <returns>The kind of the step, which this learner may work on.</returns>
    public StepKind Check(string stepId) => Refusal(stepId) is { } refusal ? throw refusal : steps[stepId].Kind;

    /// <returns>Why nothing of this may be kept; null when it may.</returns>
    public RuleViolation? Refusal(IEnumerable<SeenProgress> events) => events.Select(Refusal).FirstOrDefault(r => r is not null);

    private RuleViolation? Refusal(SeenProgress happened) => Refusal(happened.Step) switch
    {
        { } refusal => refusal,
        null when steps[happened.Step].Kind is StepKind.Lesson or StepKind.Practice => null,
        null => new RuleViolation(happened.Kind == ProgressKind.Completed ? ProgressRules.NotDeclarable : ProgressRules.NoScreens),
    };

    private RuleViolation? Refusal(string stepId) => steps.TryGetValue(stepId, out var step) switch
    {
        false => RuleViolation.NotFound(),
        true when !accepted => new RuleViolation(ProgressRules.NotAccepted),
        true when step!.LockedBy is not null => new RuleViolation(ProgressRules.Locked),
        true => null,
    };

    /// <summary>Whether nothing that counts would be missing once this has happened too: then, and only then, the path asks to be completed.</summary>
    public bool MayComplete(IEnumerable<SeenProgress> events)
    {
        var done = events.Where(e => e.Kind == ProgressKind.Completed).Select(e => e.Step).ToHashSet();
        return done.Count > 0 && steps.Values.All(s => s.Done || !s.Kind.Counts() || done.Contains(s.Id));
    }
}
