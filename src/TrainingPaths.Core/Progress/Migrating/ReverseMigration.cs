using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Progress.Migrating;

/// <summary>Takes a migration back for those who have done nothing since. Whoever has gone on stays where they are, and is counted.</summary>
public sealed class ReverseMigration(TrainingPathsDbContext db, Jobs jobs)
{
    /// <exception cref="RuleViolation">No such migration (404); not finished, taken back already, or another one under way on the path (409).</exception>
    public async Task RunAsync(Guid requestedBy, Guid migrationId, CancellationToken ct)
    {
        var path = await db.VersionMigrations.Where(m => m.Id == migrationId).Select(m => (Guid?)m.PathId).SingleOrDefaultAsync(ct) ?? throw RuleViolation.NotFound();
        // Where a start waits too: of one that is being decided this says that it is under way.
        await db.Database.ExecuteSqlAsync($"select 1 from paths.training_path where id = {path} for update", ct);
        var migration = await db.VersionMigrations.FromSql($"select * from progress.version_migration where id = {migrationId} for update").SingleAsync(ct);
        if (migration.State == MigrationState.Reversing)
            return;   // asked for already
        if (migration.State != MigrationState.Done || migration.Moved == 0)
            throw new RuleViolation(MigrationRules.NotReversible);
        if (await db.VersionMigrations.AnyAsync(m => m.PathId == path && (m.State == MigrationState.Running || m.State == MigrationState.Reversing), ct))
            throw new RuleViolation(MigrationRules.Running);
        migration.Reverse(requestedBy);
        await db.SaveChangesAsync(ct);
        jobs.Enqueue<MoveEnrolmentsBack>(job => job.RunAsync(migrationId, CancellationToken.None), Queues.Bulk);
    }
}
