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
        var found = await db.Enrolments.AsNoTracking().Where(e => e.Id == enrolmentId && e.PersonId == personId).Select(e => new
        {
            e.PathVersionId,
            Accepted = e.ProgrammeAcceptedAt != null,
            Done = db.StepProgress.Where(p => p.EnrolmentId == e.Id && p.CompletedAt != null).Select(p => p.StepId).ToArray(),
        }).AsSingleQuery().FirstOrDefaultAsync(ct);
        if (found is null)
            return null;

        var version = await FrozenVersions.FindAsync(db, found.PathVersionId, ct);
        OutlineStep[] steps = [.. version.Steps.Select(s => OutlineStep.Of(s, screen: 1, found.Done.Contains(s.Id)))];
        return new StepGate(Locking.Apply(steps, version.Header.Sequential), found.Accepted);
    }

    /// <returns>The kind of the step, which this learner may work on.</returns>
    public StepKind Check(string stepId)
    {
        if (!steps.TryGetValue(stepId, out var step))
            throw RuleViolation.NotFound();
        if (!accepted)
            throw new RuleViolation(ProgressRules.NotAccepted);
        if (step.LockedBy is not null)
            throw new RuleViolation(ProgressRules.Locked);
        return step.Kind;
    }
}
