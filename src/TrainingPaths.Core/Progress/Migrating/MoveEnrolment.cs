using Microsoft.EntityFrameworkCore;
using Npgsql;
using TrainingPaths.Core.Enrolments;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Progress.Migrating;

/// <summary>Moves one person, in one transaction of their own: version, history, log, projections, and the certificate if nothing is left to do.</summary>
public sealed class MoveEnrolment(TrainingPathsDbContext db, NpgsqlDataSource source, Events events, CompletePath completePath, TimeProvider clock)
{
    /// <returns>False when they stay: moved already, or for a reason that is counted at the end.</returns>
    internal async Task<bool> RunAsync(VersionMigration migration, MoveRules rules, Guid enrolmentId, Guid personId, CancellationToken ct)
    {
        // The lock that a step is done under: whoever finishes one at this moment has done so before, or after.
        var enrolment = await db.Enrolments.FromSql($"select * from enrolments.enrolment where id = {enrolmentId} and person_id = {personId} for update").SingleAsync(ct);
        if (enrolment.PathVersionId != migration.FromVersionId)
            return false;
        var met = await MetPackages.OfAsync(db, rules.To, enrolmentId, ct);
        var move = Move.Of(await StandpointAsync(enrolment, ct), rules, [.. met.Keys]);
        if (move.Stay is not null)
            return false;

        var now = clock.GetUtcNow();
        db.VersionChanges.Add(new VersionChange(enrolment, rules.To.Id, migration.Id, isReversal: false, move.AskedAgain, now));
        enrolment.MoveTo(rules.To.Id);
        db.ProgressEvents.AddRange(move.AskedAgain.Select(step => MovedProgress.Event(enrolment, step, ProgressKind.AskedAgain, now)));
        await db.SaveChangesAsync(ct);
        await MovedProgress.ProjectAsync(db, enrolment, move.AskedAgain, ct);
        SeenProgress[] gained = [.. move.Gained.Select(step => new SeenProgress(Guid.CreateVersion7(now), step, ProgressKind.Completed, 0, met[step].ToUnixTimeMilliseconds()))];
        // Logged after the move: a step that it gave keeps them from being moved back.
        if (gained.Length > 0)
            await ProgressLog.AppendAsync(source, enrolmentId, personId, gained, now.AddMicroseconds(1), ct);
        await CountAsync(migration.Id, move, ct);
        if (move.Completes)
            await completePath.RunAsync(enrolmentId, personId, ct);
        return true;
    }

    private async Task<Follower> StandpointAsync(Enrolment enrolment, CancellationToken ct)
    {
        var changing = new VersionChanging([enrolment.Id]);
        await events.PublishAsync(changing, ct);
        return new Follower(
            enrolment.Id, enrolment.PersonId, enrolment.StructureId, enrolment.PathVersionId,
            await db.StepProgress.Where(s => s.EnrolmentId == enrolment.Id && s.CompletedAt != null).Select(s => s.StepId).ToListAsync(ct),
            await db.QuizAttempts.Where(a => a.EnrolmentId == enrolment.Id && (a.SubmittedAt == null || a.ToMark)).Select(a => a.StepId).ToListAsync(ct),
            changing.Proved.Count > 0 || await db.PathProgress.AnyAsync(p => p.EnrolmentId == enrolment.Id && p.CompletedAt != null, ct));
    }

    // In the same transaction as the move: however often the job was killed, the report counts what happened.
    private async Task CountAsync(Guid migrationId, Move move, CancellationToken ct)
    {
        var completed = move.Completes ? 1 : 0;
        await db.Database.ExecuteSqlAsync($"update progress.version_migration set moved = moved + 1, completed = completed + {completed} where id = {migrationId}", ct);
        string[] lost = [.. move.AskedAgain];
        await db.Database.ExecuteSqlAsync($"update progress.migrated_step set lost = lost + 1 where migration_id = {migrationId} and step_id = any({lost})", ct);
    }
}
