using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Tracking;

/// <summary>An author tries a package as a learner would. It counts for nothing.</summary>
public sealed class OpenTrial(TrainingPathsDbContext db, Staging staging, TimeProvider clock)
{
    /// <param name="anew">Whether what an earlier trial left is forgotten.</param>
    /// <exception cref="RuleViolation">There is no such package, or it was not accepted.</exception>
    public async Task<Stage> RunAsync(Guid packageId, Guid personId, bool anew, CancellationToken ct)
    {
        if (!await db.ScormPackages.AnyAsync(p => p.Id == packageId, ct))
            throw RuleViolation.NotFound();
        var made = new Registration(personId, packageId, clock.GetUtcNow());
        await db.Database.ExecuteSqlAsync($"""
            insert into tracking.registration (id, package_id, person_id, epoch, begun_after, opened_at) values ({made.Id}, {packageId}, {personId}, 0, 0, {made.OpenedAt})
            on conflict (person_id, package_id) where enrolment_id is null do nothing
            """, ct);
        var registration = await db.Registrations
            .FromSql($"select * from tracking.registration where person_id = {personId} and package_id = {packageId} and enrolment_id is null for update")
            .SingleAsync(ct);
        if (anew)
            registration.Restart();
        return await staging.RunAsync(registration, (course, left) => course.Open(left), ct);
    }
}
