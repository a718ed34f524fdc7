using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Assessment;

/// <summary>Opens a quiz, or goes on with the one that is open: a reload, a second tab or the back button spends no attempt.</summary>
public sealed class StartQuiz(TrainingPathsDbContext db, Events events, Jobs jobs, TimeProvider clock)
{
    /// <exception cref="RuleViolation">No attempt is left, or the last one waits for its trainer (409).</exception>
    /// <returns>The open attempt's id; of a positioning, the only one's.</returns>
    public async Task<Guid> RunAsync(Guid enrolmentId, Guid personId, string stepId, CancellationToken ct)
    {
        // One start at a time for an enrolment: two tabs get the same attempt.
        var enrolment = await db.Enrolments
            .FromSql($"select * from enrolments.enrolment where id = {enrolmentId} and person_id = {personId} for update")
            .AsNoTracking().FirstOrDefaultAsync(ct) ?? throw RuleViolation.NotFound();
        var quiz = await QuizBanks.FindAsync(db, enrolment.PathVersionId, stepId, ct);

        var earlier = await db.QuizAttempts.AsNoTracking().Where(a => a.EnrolmentId == enrolmentId && a.StepId == stepId).OrderBy(a => a.Number).ToListAsync(ct);
        // What was passed or failed under this id was a quiz of a former version: the positioning is still to be taken.
        if (earlier.LastOrDefault() is { } last && (last.SubmittedAt is null || (quiz.Once && last.Passed is null)))
            return last.Id;
        if (earlier.Any(a => a.ToMark))
            throw new RuleViolation(AssessmentRules.ToBeMarked);
        var limits = await QuizAllowances.LimitsAsync(db, quiz, enrolmentId, stepId, ct);
        // Whoever was moved to a newer version of the path begins their attempts anew: it may ask again what was passed with the last one.
        if (earlier.Count(a => a.PathVersionId == enrolment.PathVersionId) >= limits.Attempts)
            throw new RuleViolation(AssessmentRules.NoAttemptLeft, limits.Attempts);

        await events.PublishAsync(new QuizStarting(enrolmentId, personId, enrolment.PathVersionId, stepId), ct);
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        string[] askedBefore = [.. earlier.SelectMany(a => a.Asked).Select(q => q.Id)];
        var attempt = new QuizAttempt(id, enrolment, stepId, earlier.Count + 1, Drawing.Draw(quiz, askedBefore, id), now);
        db.QuizAttempts.Add(attempt);
        await db.SaveChangesAsync(ct);
        if (limits.Time is { } time)
            jobs.Schedule<SubmitWhenTimeIsUp>(job => job.RunAsync(id, CancellationToken.None), time + SubmitWhenTimeIsUp.After);
        return id;
    }
}
