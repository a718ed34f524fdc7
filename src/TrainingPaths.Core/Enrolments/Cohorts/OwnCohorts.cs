using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Enrolments.Cohorts;

/// <summary>The groups that a learner is in: which trainer sees which of their paths, and leaving.</summary>
public sealed class OwnCohorts(TrainingPathsDbContext db)
{
    public async Task<IReadOnlyList<OwnCohort>> ListAsync(Guid personId, CancellationToken ct)
    {
        var rows = await (
            from m in db.CohortMembers.AsNoTracking()
            join e in db.Enrolments on m.EnrolmentId equals e.Id
            where m.PersonId == personId
            orderby m.JoinedAt descending
            select new { Member = m, e.PathVersionId, IsRead = db.Appointments.Any(a => a.PersonId == m.TrainerId && a.Role == FederationRole.Trainer) }).ToListAsync(ct);
        var cohorts = new List<OwnCohort>(rows.Count);
        foreach (var row in rows)
        {
            var header = (await FrozenVersions.FindAsync(db, row.PathVersionId, ct)).Header;
            cohorts.Add(new OwnCohort(row.Member.CohortId, row.Member.CohortName, row.Member.TrainerName, header.Title, header.Language, row.Member.JoinedAt, row.IsRead));
        }

        return cohorts;
    }

    /// <summary>Whether somebody reads what this person writes on a path: a trainer who is still one.</summary>
    public Task<bool> HasTrainerAsync(Guid personId, Guid enrolmentId, CancellationToken ct) => db.CohortMembers.AnyAsync(
        m => m.PersonId == personId && m.EnrolmentId == enrolmentId && m.TrainerId != personId && db.Appointments.Any(a => a.PersonId == m.TrainerId && a.Role == FederationRole.Trainer), ct);

    /// <summary>From then on the trainer sees nothing of it any more. Leaving twice is leaving once.</summary>
    public Task LeaveAsync(Guid personId, Guid cohortId, CancellationToken ct) =>
        db.CohortMembers.Where(m => m.PersonId == personId && m.CohortId == cohortId).ExecuteDeleteAsync(ct);
}

/// <param name="IsRead">Its trainer is still one, and reads what is written to them.</param>
public sealed record OwnCohort(Guid Id, string Name, string TrainerName, string PathTitle, string Language, DateTimeOffset JoinedAt, bool IsRead);
