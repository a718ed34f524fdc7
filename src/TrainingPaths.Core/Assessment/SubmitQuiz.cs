using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Assessment;

/// <summary>Grades an attempt, once; one with an open text is left to be marked. Submitting it again gives the same grade and changes nothing.</summary>
public sealed class SubmitQuiz(TrainingPathsDbContext db, Events events, TimeProvider clock)
{
    public async Task RunAsync(Guid attemptId, Guid personId, CancellationToken ct)
    {
        // The lock makes a late answer wait for the grade, or the grade for the answer: never one without the other.
        var attempt = await db.QuizAttempts
            .FromSql($"select * from assessment.quiz_attempt where id = {attemptId} and person_id = {personId} for update")
            .FirstOrDefaultAsync(ct) ?? throw RuleViolation.NotFound();
        if (attempt.SubmittedAt is not null)
            return;

        var quiz = await QuizBanks.FindAsync(db, attempt.PathVersionId, attempt.StepId, ct);
        attempt.Submit(await AttemptGrades.OfAsync(db, attempt, quiz, ct), hasMark: !quiz.Once, clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        if (attempt.Passed == true)
            await events.PublishAsync(new QuizPassed(attempt.EnrolmentId, attempt.PersonId, attempt.StructureId, attempt.StepId, attempt.Id), ct);
    }
}
