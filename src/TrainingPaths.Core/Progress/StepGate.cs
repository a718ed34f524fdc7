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
        OutlineStep[] steps = [.. version.Steps.Select(s => s with { Done = found.Done.Contains(s.Id) })];
        return new StepGate(Locking.Apply(steps, version.Sequential), found.Accepted);
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

/// <summary>The steps of published versions. A version never changes once published, so a node may remember it for ever.</summary>
internal static class FrozenVersions
{
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<Guid, FrozenVersion> Known = new();

    public static async Task<FrozenVersion> FindAsync(TrainingPathsDbContext db, Guid versionId, CancellationToken ct)
    {
        if (Known.TryGetValue(versionId, out var known))
            return known;
        var header = await db.PathVersions.AsNoTracking().Where(v => v.Id == versionId).Select(v => v.Header).FirstAsync(ct);
        var steps = await db.Steps.AsNoTracking().Where(s => s.PathVersionId == versionId).OrderBy(s => s.Position)
            .Select(s => new OutlineStep(s.StableId, s.ModuleId, s.Position, s.Kind, s.Title, s.Modality, s.Minutes, s.Screens.Count, 1, false, null)).ToListAsync(ct);
        return Known[versionId] = new FrozenVersion(header.Sequential, steps);
    }
}

internal sealed record FrozenVersion(bool Sequential, IReadOnlyList<OutlineStep> Steps);
