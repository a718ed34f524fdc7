using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Progress;

/// <summary>Compares what is shown of a person's paths with what their log says, and writes what it says when asked. Runs as that person.</summary>
public sealed class RecomputeProgress(TrainingPathsDbContext db, CompletePath completePath)
{
    /// <returns>What differed before any repair.</returns>
    public async Task<IReadOnlyList<ProgressDifference>> RunAsync(Guid personId, bool repair, CancellationToken ct)
    {
        // The lock that progress is written under: log and projections are read as of one moment.
        var enrolments = await db.Enrolments.FromSql($"select * from enrolments.enrolment where person_id = {personId} order by id for update").AsNoTracking().ToListAsync(ct);
        var differences = new List<ProgressDifference>();
        foreach (var enrolment in enrolments)
        {
            var logged = await LoggedAsync(enrolment.Id, enrolment.PathVersionId, ct);
            var path = await db.PathProgress.AsNoTracking().FirstOrDefaultAsync(p => p.EnrolmentId == enrolment.Id, ct);
            var steps = await db.StepProgress.AsNoTracking().Where(p => p.EnrolmentId == enrolment.Id).ToListAsync(ct);
            ProgressDifference[] found = [.. ProgressDifference.Between(enrolment.Id, path, steps, logged)];
            differences.AddRange(found);
            if (repair && found.Length > 0)
                await RepairAsync(enrolment.Id, personId, logged, ct);
        }

        return differences;
    }

    private async Task<RecomputedPath?> LoggedAsync(Guid enrolmentId, Guid versionId, CancellationToken ct)
    {
        var log = await db.ProgressEvents.AsNoTracking().Where(e => e.EnrolmentId == enrolmentId).ToListAsync(ct);
        var version = await FrozenVersions.FindAsync(db, versionId, ct);
        return Recompute.Of(log, CountedStep.AllOf(version));
    }

    private async Task RepairAsync(Guid enrolmentId, Guid personId, RecomputedPath? logged, CancellationToken ct)
    {
        await db.StepProgress.Where(p => p.EnrolmentId == enrolmentId).ExecuteDeleteAsync(ct);
        if (logged is null)
        {
            await db.PathProgress.Where(p => p.EnrolmentId == enrolmentId).ExecuteDeleteAsync(ct);
            return;
        }

        foreach (var step in logged.Steps)
        {
            await db.Database.ExecuteSqlAsync($"""
                insert into progress.step_progress (enrolment_id, step_id, structure_id, person_id, screen, seen_at, completed_at)
                select e.id, {step.StepId}, e.structure_id, e.person_id, {step.Screen}, {step.SeenAt}, {step.CompletedAt} from enrolments.enrolment e where e.id = {enrolmentId}
                """, ct);
        }

        await db.Database.ExecuteSqlAsync($"""
            insert into progress.path_progress (enrolment_id, structure_id, person_id, steps_done, minutes_credited, last_step_id, started_at, seen_at)
            select e.id, e.structure_id, e.person_id, {logged.StepsDone}, {logged.MinutesCredited}, {logged.LastStepId}, {logged.StartedAt}, {logged.SeenAt}
            from enrolments.enrolment e where e.id = {enrolmentId}
            on conflict (enrolment_id) do update set
              steps_done = excluded.steps_done, minutes_credited = excluded.minutes_credited, last_step_id = excluded.last_step_id,
              started_at = excluded.started_at, seen_at = excluded.seen_at,
              completed_at = case when {logged.Complete} then path_progress.completed_at end
            """, ct);
        // A completion that was missed is announced now: what follows from it, a certificate, was missed too.
        await completePath.RunAsync(enrolmentId, personId, ct);
    }
}
