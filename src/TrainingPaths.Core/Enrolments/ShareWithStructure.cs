using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Enrolments;

/// <summary>A learner lets their structure see a path that they chose alone: progress, hours and certificate, never results.</summary>
public sealed class ShareWithStructure(TrainingPathsDbContext db)
{
    public async Task RunAsync(Guid enrolmentId, Guid personId, CancellationToken ct)
    {
        var enrolment = await db.Enrolments.FirstOrDefaultAsync(e => e.Id == enrolmentId && e.PersonId == personId, ct) ?? throw RuleViolation.NotFound();
        enrolment.ShareWithStructure();
        await db.SaveChangesAsync(ct);
    }
}
