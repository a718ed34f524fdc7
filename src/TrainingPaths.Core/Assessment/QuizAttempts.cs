using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Assessment;

/// <summary>Reads attempts for the learner who made them.</summary>
public sealed class QuizAttempts(TrainingPathsDbContext db)
{
    public Task<AttemptView?> FindAsync(Guid attemptId, Guid personId, CancellationToken ct) =>
        FirstAsync(db.QuizAttempts.Where(a => a.Id == attemptId && a.PersonId == personId), ct);

    /// <summary>The latest attempt at a quiz: open, or submitted; null when it was never started.</summary>
    public Task<AttemptView?> LatestAsync(Guid enrolmentId, Guid personId, string stepId, CancellationToken ct) =>
        FirstAsync(db.QuizAttempts.Where(a => a.EnrolmentId == enrolmentId && a.PersonId == personId && a.StepId == stepId).OrderByDescending(a => a.Number), ct);

    private async Task<AttemptView?> FirstAsync(IQueryable<QuizAttempt> attempts, CancellationToken ct)
    {
        var found = await attempts.AsNoTracking().Select(a => new
        {
            Attempt = a,
            Answers = db.Answers.Where(x => x.AttemptId == a.Id).Select(x => new KeptAnswer(x.QuestionId, x.Options, x.ChosenAt)).ToList(),
        }).AsSingleQuery().FirstOrDefaultAsync(ct);
        return found is null ? null : QuizViews.Of(found.Attempt, await QuizBanks.FindAsync(db, found.Attempt.PathVersionId, found.Attempt.StepId, ct), found.Answers.ToDictionary(a => a.QuestionId));
    }
}
