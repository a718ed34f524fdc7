using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Assessment;

/// <summary>
/// A trainer gives somebody of a cohort of theirs more time or more attempts at a quiz; giving again replaces what was given.
/// An attempt that is open gets the time too. Runs as the trainer.
/// </summary>
public sealed class GiveAllowance(TrainingPathsDbContext db, TimeProvider clock)
{
    public const int MostTimePercent = 900;
    public const int MostAttempts = 50;

    /// <param name="timePercent">Added to the time limit: 50 for half as much again.</param>
    /// <exception cref="RuleViolation">Nobody whom this trainer accompanies, or no quiz of their path (404), more than can be given (422).</exception>
    public async Task RunAsync(Guid trainer, Guid enrolmentId, string stepId, int timePercent, int attempts, CancellationToken ct)
    {
        if (timePercent is < 0 or > MostTimePercent || attempts is < 0 or > MostAttempts)
            throw new RuleViolation(AssessmentRules.TooMuchAllowed, MostTimePercent, MostAttempts);
        var enrolment = await db.Enrolments.AsNoTracking()
            .FirstOrDefaultAsync(e => e.Id == enrolmentId && e.PersonId != trainer && db.CohortMembers.Any(m => m.EnrolmentId == e.Id && m.TrainerId == trainer), ct) ?? throw RuleViolation.NotFound();
        await QuizBanks.FindAsync(db, enrolment.PathVersionId, stepId, ct);
        await db.Database.ExecuteSqlAsync($"""
            insert into assessment.allowance (enrolment_id, step_id, structure_id, person_id, time_percent, attempts, given_by, given_at)
            values ({enrolment.Id}, {stepId}, {enrolment.StructureId}, {enrolment.PersonId}, {timePercent}, {attempts}, {trainer}, {clock.GetUtcNow()})
            on conflict (enrolment_id, step_id) do update
            set time_percent = excluded.time_percent, attempts = excluded.attempts, given_by = excluded.given_by, given_at = excluded.given_at
            """, ct);
    }
}
