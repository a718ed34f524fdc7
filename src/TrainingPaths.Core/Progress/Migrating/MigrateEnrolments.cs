using Hangfire;
using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Progress.Migrating;

/// <summary>
/// Job: moves people to the newer version, one transaction each, on their own behalf. Killed in the middle, it goes on with those who are still on the earlier
/// version; run twice, it finds nobody left. Who stays, and why, is counted at its end, which the last try comes to also when somebody cannot be moved.
/// </summary>
public sealed class MigrateEnrolments(TrainingPathsDbContext db, UnitOfWork work, FollowersOfPath followers, MoveEnrolment move, TimeProvider clock)
{
    [Queue(Queues.Bulk)]
    public Task RunAsync(Guid migrationId, CancellationToken ct) => RunAsync(CallerOfJob.Current, migrationId, LastTry.IsNow, ct);

    internal async Task RunAsync(Caller caller, Guid migrationId, bool isLast, CancellationToken ct)
    {
        if (await work.WriteAsync(caller, () => BeginAsync(migrationId, ct), ct) is not var (migration, rules, people))
            return;
        var failures = await work.TryEachAsync(people, who => Caller.Person(who.PersonId, who.StructureId), who => move.RunAsync(migration, rules, who.EnrolmentId, who.PersonId, ct), ct);
        if (failures.Count == 0 || isLast)
            await work.WriteAsync(caller, () => FinishAsync(migrationId, rules, failures.Count, ct), ct);
        if (failures.Count > 0)
            throw new AggregateException(failures);   // tried again, or kept where failed jobs are looked at
    }

    private async Task<(VersionMigration Migration, MoveRules Rules, IReadOnlyList<Follower> People)?> BeginAsync(Guid migrationId, CancellationToken ct)
    {
        var migration = await db.VersionMigrations.SingleOrDefaultAsync(m => m.Id == migrationId, ct);
        if (migration is not { State: MigrationState.Running })
            return null;   // already done
        if (!await db.IsAuthorAsync(migration.RequestedBy, ct))
        {
            migration.Refuse(clock.GetUtcNow());
            await db.SaveChangesAsync(ct);
            return null;
        }

        return (migration, await MoveRules.OfAsync(db, migration, ct), await OnFormerVersionAsync(migration, ct));
    }

    private async Task FinishAsync(Guid migrationId, MoveRules rules, int failed, CancellationToken ct)
    {
        var migration = await db.VersionMigrations.FromSql($"select * from progress.version_migration where id = {migrationId} for update").SingleAsync(ct);
        if (migration.State != MigrationState.Running)
            return;   // another run was faster
        var stayed = (await OnFormerVersionAsync(migration, ct)).Select(who => Move.Of(who, rules).Stay).ToList();
        migration.Finish(stayed.Count(why => why == WhyStay.Completed), stayed.Count(why => why == WhyStay.QuizOpen), failed, clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
    }

    private async Task<IReadOnlyList<Follower>> OnFormerVersionAsync(VersionMigration migration, CancellationToken ct) =>
        [.. (await followers.RunAsync(migration.PathId, ct)).Where(f => f.VersionId == migration.FromVersionId)];
}
