using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Progress;

/// <summary>Says "done" for a path, once, when every step that counts is done. Decided from facts, never from a counter.</summary>
public sealed class CompletePath(TrainingPathsDbContext db, Events events, TimeProvider clock)
{
    public async Task RunAsync(Guid enrolmentId, Guid personId, CancellationToken ct)
    {
        var missing = await db.Enrolments.Where(e => e.Id == enrolmentId && e.PersonId == personId)
            .SelectMany(e => db.Steps.Where(s => s.PathVersionId == e.PathVersionId && !StepKinds.Uncounted.Contains(s.Kind)
                && !db.StepProgress.Any(p => p.EnrolmentId == e.Id && p.StepId == s.StableId && p.CompletedAt != null)))
            .AnyAsync(ct);
        if (missing)
            return;

        var now = clock.GetUtcNow();
        var first = await db.PathProgress.Where(p => p.EnrolmentId == enrolmentId && p.PersonId == personId && p.CompletedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.CompletedAt, now), ct);
        if (first == 0)
            return;

        var structureId = await db.Enrolments.Where(e => e.Id == enrolmentId).Select(e => e.StructureId).FirstAsync(ct);
        await events.PublishAsync(new PathCompleted(enrolmentId, personId, structureId, now), ct);
    }
}
