using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Enrolments;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Progress.Migrating;

/// <summary>Moves one person back, in one transaction of their own, unless they have gone on.</summary>
public sealed class MoveEnrolmentBack(TrainingPathsDbContext db, TimeProvider clock)
{
    /// <returns>False when they stay: something was done since, or another migration came after.</returns>
    internal async Task<bool> RunAsync(VersionMigration migration, Guid enrolmentId, Guid personId, CancellationToken ct)
    {
        var enrolment = await db.Enrolments.FromSql($"select * from enrolments.enrolment where id = {enrolmentId} and person_id = {personId} for update").SingleAsync(ct);
        var change = await db.VersionChanges.AsNoTracking().Where(c => c.EnrolmentId == enrolmentId).OrderByDescending(c => c.At).FirstOrDefaultAsync(ct);
        if (change is not { IsReversal: false } || change.MigrationId != migration.Id || await HasGoneOnAsync(change, ct))
            return false;

        var now = clock.GetUtcNow();
        db.VersionChanges.Add(new VersionChange(enrolment, change.FromVersionId, migration.Id, isReversal: true, change.AskedAgain, now));
        enrolment.MoveTo(change.FromVersionId);
        db.ProgressEvents.AddRange(change.AskedAgain.Select(step => MovedProgress.Event(enrolment, step, ProgressKind.TakenBack, now)));
        await db.SaveChangesAsync(ct);
        await MovedProgress.ProjectAsync(db, enrolment, change.AskedAgain, ct);
        await db.Database.ExecuteSqlAsync($"update progress.version_migration set moved_back = moved_back + 1 where id = {migration.Id}", ct);
        return true;
    }

    // A path that the move itself completed has its certificate: it stays too, as does whoever the move gave a step for what they had done before.
    private async Task<bool> HasGoneOnAsync(VersionChange change, CancellationToken ct)
    {
        var (enrolment, at, milliseconds) = (change.EnrolmentId, change.At, change.At.ToUnixTimeMilliseconds());
        return await db.ProgressEvents.AnyAsync(e => e.EnrolmentId == enrolment && e.RecordedAt > at, ct)
            || await db.QuizAttempts.AnyAsync(a => a.EnrolmentId == enrolment && (a.StartedAt > at || a.SubmittedAt > at), ct)
            || await db.Notes.AnyAsync(n => n.EnrolmentId == enrolment && n.WrittenAt > milliseconds, ct)
            || await db.Registrations.AnyAsync(r => r.EnrolmentId == enrolment && (r.OpenedAt > at || db.LearnerSessions.Any(s => s.RegistrationId == r.Id && s.OpenedAt > at)), ct)
            || await db.PathProgress.AnyAsync(p => p.EnrolmentId == enrolment && p.CompletedAt != null, ct);
    }
}
