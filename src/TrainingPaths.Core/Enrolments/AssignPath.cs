using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Enrolments;

/// <summary>HR puts people of its structure on a path. Doing it again changes nothing; people who already chose the path keep it to themselves until they share it.</summary>
public sealed class AssignPath(TrainingPathsDbContext db, Events events, TimeProvider clock)
{
    /// <returns>How many people were asked for the first time.</returns>
    public async Task<int> RunAsync(Guid hrOfficer, Guid structureId, string slug, IReadOnlyCollection<Guid> people, CancellationToken ct)
    {
        if (people.Count == 0)
            throw new RuleViolation(EnrolmentsRules.NobodyChosen);
        var path = await db.TrainingPaths.Where(p => p.Slug == slug && p.CurrentVersionId != null).Select(p => new { p.Id, VersionId = p.CurrentVersionId!.Value }).FirstOrDefaultAsync(ct)
            ?? throw RuleViolation.NotFound();
        var members = await db.Memberships.Where(m => m.StructureId == structureId && m.Until == null && m.Role == StructureRole.Participant && people.Contains(m.PersonId))
            .Select(m => m.PersonId).ToListAsync(ct);
        if (members.Count != people.Distinct().Count())
            throw new RuleViolation(EnrolmentsRules.NotInStructure);

        var asked = 0;
        foreach (var person in members)
            asked += await AssignAsync(hrOfficer, structureId, path.Id, path.VersionId, person, ct);
        return asked;
    }

    private async Task<int> AssignAsync(Guid hrOfficer, Guid structureId, Guid pathId, Guid versionId, Guid person, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var added = await db.Database.ExecuteSqlAsync($"""
            insert into enrolments.assignment (id, structure_id, person_id, path_id, assigned_by, at)
            values ({Guid.CreateVersion7(now)}, {structureId}, {person}, {pathId}, {hrOfficer}, {now}) on conflict do nothing
            """, ct);
        if (added == 0)
            return 0;
        await db.AddEnrolmentOnceAsync(new Enrolment(structureId, person, pathId, versionId, EnrolmentOrigin.Assigned, now), ct);
        await events.PublishAsync(new PathAssigned(structureId, person, pathId, hrOfficer), ct);
        return 1;
    }
}

/// <summary>HR asked a person to follow a path.</summary>
public sealed record PathAssigned(Guid StructureId, Guid PersonId, Guid PathId, Guid AssignedBy);
