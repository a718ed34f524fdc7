using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Progress.Migrating;

/// <summary>A trainer decides that those who follow an earlier version go on with the one that is published now: keeps the decision and has a job move them. Asked twice, it is decided once.</summary>
public sealed class StartMigration(TrainingPathsDbContext db, PlanMigration plan, Jobs jobs, TimeProvider clock)
{
    /// <returns>The migration's id: its row says how far it is, and is the report.</returns>
    /// <exception cref="RuleViolation">As <see cref="PlanMigration"/>; not to the current version, nobody to move, or another migration under way on this path (409).</exception>
    public async Task<Guid> RunAsync(Guid requestedBy, Guid fromVersionId, Guid toVersionId, IReadOnlyDictionary<string, StepChoice> chosen, bool withOpenQuizzes, CancellationToken ct)
    {
        var planned = await plan.RunAsync(fromVersionId, toVersionId, chosen, withOpenQuizzes, ct);
        // Two clicks at once: the second waits here, and finds what the first decided.
        var path = await db.TrainingPaths.FromSql($"select * from paths.training_path where id = {planned.PathId} for update").AsNoTracking().SingleAsync(ct);
        if (path.CurrentVersionId != toVersionId)
            throw new RuleViolation(MigrationRules.NotNewer);
        var open = await db.VersionMigrations.AsNoTracking().FirstOrDefaultAsync(m => m.PathId == path.Id && (m.State == MigrationState.Running || m.State == MigrationState.Reversing), ct);
        if (open is { State: MigrationState.Running } same && same.FromVersionId == fromVersionId && same.ToVersionId == toVersionId && same.RequestedBy == requestedBy && await IsTheSameAsync(same, planned.Rules, ct))
            return same.Id;
        if (open is not null)
            throw new RuleViolation(MigrationRules.Running);
        if (planned.Moving == 0)
            throw new RuleViolation(MigrationRules.NobodyToMove);

        var migration = new VersionMigration(path.Id, fromVersionId, toVersionId, requestedBy, withOpenQuizzes, planned.Moving, clock.GetUtcNow());
        db.Add(migration);
        db.AddRange(planned.Rules.Choices.Select(c => new MigratedStep(migration.Id, c.Key, c.Value)));
        await db.SaveChangesAsync(ct);
        jobs.Enqueue<MigrateEnrolments>(job => job.RunAsync(migration.Id, CancellationToken.None), Queues.Bulk);
        return migration.Id;
    }

    // Whoever asks for something else is told that it is not what goes on.
    private async Task<bool> IsTheSameAsync(VersionMigration open, MoveRules asked, CancellationToken ct)
    {
        var decided = await MoveRules.OfAsync(db, open, ct);
        return decided.WithOpenQuizzes == asked.WithOpenQuizzes && decided.Choices.Count == asked.Choices.Count && decided.Choices.All(c => asked.Choices.GetValueOrDefault(c.Key) == c.Value);
    }
}
