using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Enrolments;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Progress.Migrating;

/// <summary>What is shown of a path after its version changed, taken from its log: what can be computed again at any time is computed the same way here.</summary>
internal static class MovedProgress
{
    public static ProgressEvent Event(Enrolment enrolment, string stepId, ProgressKind kind, DateTimeOffset now) =>
        new(Guid.CreateVersion7(now), enrolment.StructureId, enrolment.Id, enrolment.PersonId, stepId, kind, 0, now, now);

    /// <param name="touched">Steps whose result no longer counts, or counts again. Others keep theirs: a screen that is reached meanwhile waits for no lock, and is not overwritten.</param>
    public static async Task ProjectAsync(TrainingPathsDbContext db, Enrolment enrolment, IReadOnlyCollection<string> touched, CancellationToken ct)
    {
        var log = await db.ProgressEvents.AsNoTracking().Where(e => e.EnrolmentId == enrolment.Id).ToListAsync(ct);
        var version = await FrozenVersions.FindAsync(db, enrolment.PathVersionId, ct);
        if (Recompute.Of(log, CountedStep.AllOf(version)) is not { } logged)
            return;   // nothing was done yet
        foreach (var step in logged.Steps.Where(s => touched.Contains(s.StepId)))
        {
            await db.StepProgress.Where(p => p.EnrolmentId == enrolment.Id && p.StepId == step.StepId)
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.CompletedAt, step.CompletedAt).SetProperty(p => p.Screen, step.Screen), ct);
        }

        await db.PathProgress.Where(p => p.EnrolmentId == enrolment.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.StepsDone, logged.StepsDone).SetProperty(p => p.MinutesCredited, logged.MinutesCredited), ct);
    }
}
