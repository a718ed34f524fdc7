using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Enrolments;

/// <summary>Somebody whom HR put on a path reads its programme and accepts it before the first step.</summary>
public sealed class AcceptProgramme(TrainingPathsDbContext db, TimeProvider clock)
{
    public async Task RunAsync(Guid enrolmentId, Guid personId, bool accepted, CancellationToken ct)
    {
        var enrolment = await db.Enrolments.FirstOrDefaultAsync(e => e.Id == enrolmentId && e.PersonId == personId, ct) ?? throw RuleViolation.NotFound();
        if (!accepted)
            throw new RuleViolation(EnrolmentsRules.ProgrammeNotAccepted);
        enrolment.AcceptProgramme(clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
    }
}
