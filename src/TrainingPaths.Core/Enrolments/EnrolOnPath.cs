using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Enrolments;

/// <summary>A person starts a free path by themselves. Pressing the button twice, or in two tabs, gives the same enrolment.</summary>
public sealed class EnrolOnPath(TrainingPathsDbContext db, TimeProvider clock)
{
    /// <param name="structureId">One of the person's structures; row-level security refuses any other.</param>
    /// <returns>The enrolment's id, new or already there.</returns>
    public async Task<Guid> RunAsync(Guid personId, Guid? structureId, string slug, bool programmeAccepted, CancellationToken ct)
    {
        if (!programmeAccepted)
            throw new RuleViolation(EnrolmentsRules.ProgrammeNotAccepted);
        if (structureId is null)
            throw new RuleViolation(EnrolmentsRules.NoStructure);
        var path = await db.TrainingPaths.Where(p => p.Slug == slug && p.CurrentVersionId != null).Select(p => new { p.Id, VersionId = p.CurrentVersionId!.Value }).FirstOrDefaultAsync(ct)
            ?? throw RuleViolation.NotFound();

        var enrolment = new Enrolment(structureId.Value, personId, path.Id, path.VersionId, EnrolmentOrigin.SelfChosen, clock.GetUtcNow());
        await db.AddEnrolmentOnceAsync(enrolment, ct);
        return await db.Enrolments.Where(e => e.PersonId == personId && e.PathId == path.Id).OrderByDescending(e => e.Period).Select(e => e.Id).FirstAsync(ct);
    }
}
