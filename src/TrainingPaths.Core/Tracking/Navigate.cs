using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;
using TrainingPaths.Scorm.Sequencing;

namespace TrainingPaths.Core.Tracking;

/// <summary>Goes where the learner, or the content itself, asks to go. What the content stored last is counted first.</summary>
public sealed class Navigate(TrainingPathsDbContext db, Staging staging)
{
    /// <exception cref="RuleViolation">There is no such registration of this person.</exception>
    public async Task<Stage> RunAsync(Guid registrationId, Guid personId, NavigationRequest request, CancellationToken ct)
    {
        var registration = await db.Registrations
            .FromSql($"select * from tracking.registration where id = {registrationId} and person_id = {personId} for update")
            .SingleOrDefaultAsync(ct) ?? throw RuleViolation.NotFound();
        return await staging.RunAsync(registration, (course, left) => course.Go(request, left), ct);
    }
}
