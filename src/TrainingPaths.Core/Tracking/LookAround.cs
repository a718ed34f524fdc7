using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Tracking;

/// <summary>What a learner could do next, asked when a part has ended and nobody has gone anywhere yet: what it came to may open what was locked. Changes nothing.</summary>
public sealed class LookAround(TrainingPathsDbContext db, Staging staging)
{
    /// <exception cref="RuleViolation">There is no such registration of this person.</exception>
    public async Task<Stage> RunAsync(Guid registrationId, Guid personId, CancellationToken ct)
    {
        var registration = await db.Registrations.AsNoTracking().SingleOrDefaultAsync(r => r.Id == registrationId && r.PersonId == personId, ct) ?? throw RuleViolation.NotFound();
        return await staging.LookAsync(registration, ct);
    }
}
