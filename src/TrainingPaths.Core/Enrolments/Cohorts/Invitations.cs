using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Enrolments.Cohorts;

/// <summary>Opens a group to whoever holds its link, for as long as the unit of work lasts: what it says before one agrees, and joining.</summary>
public sealed class Invitations(TrainingPathsDbContext db, TimeProvider clock)
{
    /// <returns>Null for a link that opens nothing.</returns>
    public async Task<Invitation?> FindAsync(string key, Guid personId, CancellationToken ct)
    {
        if (await OpenAsync(key, ct) is not { } cohort)
            return null;
        var path = await db.TrainingPaths.AsNoTracking().FirstAsync(p => p.Id == cohort.PathId, ct);
        var header = (await FrozenVersions.FindAsync(db, path.CurrentVersionId!.Value, ct)).Header;
        var mine = await EnrolmentAsync(cohort, personId, ct);
        var joined = await db.CohortMembers.AnyAsync(m => m.CohortId == cohort.Id && m.PersonId == personId, ct);
        return new Invitation(cohort.Id, cohort.Name, cohort.TrainerName, header.Title, header.Language, path.Slug, mine?.Id, joined, cohort.TrainerId == personId);
    }

    /// <summary>Joining twice is joining once.</summary>
    /// <exception cref="RuleViolation">Not agreed (422), a link that opens nothing (404), their own group or the path is not begun (409).</exception>
    public async Task JoinAsync(string key, Guid personId, bool agreed, CancellationToken ct)
    {
        var cohort = await OpenAsync(key, ct) ?? throw RuleViolation.NotFound();
        // Whoever accompanies marks texts and gives attempts: nobody does that for themselves.
        if (cohort.TrainerId == personId)
            throw new RuleViolation(EnrolmentsRules.OwnCohort);
        if (!agreed)
            throw new RuleViolation(EnrolmentsRules.CohortNotAgreed);
        var enrolment = await EnrolmentAsync(cohort, personId, ct) ?? throw new RuleViolation(EnrolmentsRules.CohortPathNotBegun);
        var m = new CohortMember(cohort, enrolment, clock.GetUtcNow());
        await db.Database.ExecuteSqlAsync($"""
            insert into enrolments.cohort_member (cohort_id, trainer_id, cohort_name, trainer_name, structure_id, enrolment_id, person_id, joined_at)
            values ({m.CohortId}, {m.TrainerId}, {m.CohortName}, {m.TrainerName}, {m.StructureId}, {m.EnrolmentId}, {m.PersonId}, {m.JoinedAt}) on conflict do nothing
            """, ct);
    }

    // The group's row is shown to whoever tells its key, to the database as to the filters. Whoever is no trainer any more takes nobody along.
    private async Task<Cohort?> OpenAsync(string key, CancellationToken ct)
    {
        if (RandomKey.HashOf(key) is null)
            return null;
        await db.HoldAsync(key, ct);
        return await db.Cohorts.AsNoTracking().FirstOrDefaultAsync(c => c.Invitation == key && db.Appointments.Any(a => a.PersonId == c.TrainerId && a.Role == FederationRole.Trainer), ct);
    }

    private Task<Enrolment?> EnrolmentAsync(Cohort cohort, Guid personId, CancellationToken ct) =>
        db.Enrolments.AsNoTracking().Where(e => e.PersonId == personId && e.PathId == cohort.PathId).OrderByDescending(e => e.Period).FirstOrDefaultAsync(ct);
}

/// <summary>What somebody reads before they agree.</summary>
/// <param name="EnrolmentId">Null for whoever does not follow the path yet.</param>
/// <param name="IsOwn">Its trainer looks at their own link.</param>
public sealed record Invitation(Guid CohortId, string CohortName, string TrainerName, string PathTitle, string Language, string PathSlug, Guid? EnrolmentId, bool Joined, bool IsOwn);
