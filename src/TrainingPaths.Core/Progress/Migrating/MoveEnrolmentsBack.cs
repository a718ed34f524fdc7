using Hangfire;
using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Progress.Migrating;

/// <summary>Job: moves back those who have done nothing since, one transaction each, on their own behalf. As safe to kill and to run twice as the way there.</summary>
public sealed class MoveEnrolmentsBack(TrainingPathsDbContext db, UnitOfWork work, FollowersOfPath followers, MoveEnrolmentBack moveBack, TimeProvider clock)
{
    [Queue(Queues.Bulk)]
    public Task RunAsync(Guid migrationId, CancellationToken ct) => RunAsync(CallerOfJob.Current, migrationId, LastTry.IsNow, ct);

    internal async Task RunAsync(Caller caller, Guid migrationId, bool isLast, CancellationToken ct)
    {
        if (await work.WriteAsync(caller, () => BeginAsync(migrationId, ct), ct) is not var (migration, people))
            return;
        var failures = await work.TryEachAsync(people, who => Caller.Person(who.PersonId, who.StructureId), who => moveBack.RunAsync(migration, who.EnrolmentId, who.PersonId, ct), ct);
        if (failures.Count == 0 || isLast)
            await work.WriteAsync(caller, () => FinishAsync(migrationId, failures.Count, ct), ct);
        if (failures.Count > 0)
            throw new AggregateException(failures);
    }

    private async Task<(VersionMigration Migration, IReadOnlyList<MovedPerson> People)?> BeginAsync(Guid migrationId, CancellationToken ct)
    {
        var migration = await db.VersionMigrations.SingleOrDefaultAsync(m => m.Id == migrationId, ct);
        if (migration is not { State: MigrationState.Reversing, ReversedBy: { } by })
            return null;   // already done
        if (!await db.IsAuthorAsync(by, ct))
        {
            migration.LeaveAsItIs();
            await db.SaveChangesAsync(ct);
            return null;
        }

        return (migration, await followers.MovedAsync(migration.PathId, migration.Id, ct));
    }

    private async Task FinishAsync(Guid migrationId, int failed, CancellationToken ct)
    {
        var migration = await db.VersionMigrations.FromSql($"select * from progress.version_migration where id = {migrationId} for update").SingleAsync(ct);
        if (migration.State != MigrationState.Reversing)
            return;   // another run was faster
        migration.FinishReversal((await followers.MovedAsync(migration.PathId, migration.Id, ct)).Count - failed, failed, clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
    }
}
