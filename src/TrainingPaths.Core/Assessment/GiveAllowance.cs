using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Assessment;

/// <summary>Gives somebody more time or more attempts, at one quiz or at all of a path; giving again replaces what was given. An attempt that is open gets the time too.</summary>
public sealed class GiveAllowance(TrainingPathsDbContext db, TimeProvider clock)
{
    public const int MostTimePercent = 900;
    public const int MostAttempts = 50;

    /// <param name="stepId">Empty for every quiz of the path.</param>
    /// <param name="timePercent">Added to the time limit: 50 for half as much again.</param>
    /// <exception cref="RuleViolation">Not an enrolment of this learner (404), more than can be given (422).</exception>
    public async Task RunAsync(TrainerRight right, Guid enrolmentId, string stepId, int timePercent, int attempts, CancellationToken ct)
    {
        if (timePercent is < 0 or > MostTimePercent || attempts is < 0 or > MostAttempts)
            throw new RuleViolation(AssessmentRules.TooMuchAllowed, MostTimePercent, MostAttempts);
        var enrolment = await db.Enrolments
            .FromSql($"select * from enrolments.enrolment where id = {enrolmentId} and person_id = {right.Learner} for update")
            .AsNoTracking().FirstOrDefaultAsync(ct) ?? throw RuleViolation.NotFound();
        if (stepId != "")
            await QuizBanks.FindAsync(db, enrolment.PathVersionId, stepId, ct);
        var allowance = await db.Allowances.FirstOrDefaultAsync(a => a.EnrolmentId == enrolmentId && a.StepId == stepId, ct);
        if (allowance is null)
            db.Allowances.Add(allowance = new Allowance(enrolment, stepId));
        allowance.Give(timePercent, attempts, right.Trainer, clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
    }
}
