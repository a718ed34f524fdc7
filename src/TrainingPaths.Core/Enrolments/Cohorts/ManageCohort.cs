using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Enrolments.Cohorts;

/// <summary>What a trainer changes of a group of theirs: its link, or that it is there at all.</summary>
public sealed class ManageCohort(TrainingPathsDbContext db)
{
    /// <summary>Another link; the one before opens nothing any more.</summary>
    /// <exception cref="RuleViolation">Not a group of this trainer: 404.</exception>
    public async Task InviteAnewAsync(Guid trainer, Guid cohortId, CancellationToken ct)
    {
        (await FindAsync(trainer, cohortId, ct)).InviteAnew();
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Ends the group: from then on its trainer sees nobody of it. What people did, and how they were marked, stays theirs.</summary>
    /// <exception cref="RuleViolation">Not a group of this trainer: 404.</exception>
    public async Task CloseAsync(Guid trainer, Guid cohortId, CancellationToken ct)
    {
        db.Cohorts.Remove(await FindAsync(trainer, cohortId, ct));
        await db.SaveChangesAsync(ct);
    }

    private async Task<Cohort> FindAsync(Guid trainer, Guid cohortId, CancellationToken ct) =>
        await db.Cohorts.FirstOrDefaultAsync(c => c.Id == cohortId && c.TrainerId == trainer, ct) ?? throw RuleViolation.NotFound();
}
