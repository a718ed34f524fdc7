using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Tracking;

/// <summary>A learner opens the package that is a step of their path, where they left it.</summary>
public sealed class OpenStep(TrainingPathsDbContext db, Staging staging, Events events, TimeProvider clock)
{
    /// <returns>The package beside what is shown: whoever shows it opens its files.</returns>
    /// <exception cref="RuleViolation">Not this person's enrolment, no such step, or its package is not here (404); a locked step (409).</exception>
    public async Task<(Guid PackageId, Stage Stage)> RunAsync(Guid enrolmentId, Guid personId, string stepId, CancellationToken ct)
    {
        var enrolment = await db.Enrolments.AsNoTracking().SingleOrDefaultAsync(e => e.Id == enrolmentId && e.PersonId == personId, ct) ?? throw RuleViolation.NotFound();
        var step = (await FrozenVersions.FindAsync(db, enrolment.PathVersionId, ct)).Find(stepId);
        if (step?.Kind != StepKind.Package)
            throw RuleViolation.NotFound();
        await events.PublishAsync(new PackageOpening(enrolmentId, personId, stepId), ct);

        var sha256 = StepDefinitionJson.Read<PackageDefinition>(step.Definition).Sha256;
        var packageId = await db.ScormPackages.Where(p => p.Sha256 == sha256).Select(p => (Guid?)p.Id).SingleOrDefaultAsync(ct) ?? throw RuleViolation.NotFound();
        var made = new Registration(enrolment, stepId, packageId, clock.GetUtcNow());
        await db.Database.ExecuteSqlAsync($"""
            insert into tracking.registration (id, package_id, person_id, structure_id, enrolment_id, step_id, epoch, begun_after, opened_at)
            values ({made.Id}, {packageId}, {personId}, {enrolment.StructureId}, {enrolmentId}, {stepId}, 0, 0, {made.OpenedAt})
            on conflict (enrolment_id, step_id, package_id) where enrolment_id is not null do nothing
            """, ct);
        var registration = await db.Registrations
            .FromSql($"select * from tracking.registration where enrolment_id = {enrolmentId} and step_id = {stepId} and package_id = {packageId} and person_id = {personId} for update")
            .SingleAsync(ct);
        return (packageId, await staging.RunAsync(registration, (course, left) => course.Open(left), ct));
    }
}
