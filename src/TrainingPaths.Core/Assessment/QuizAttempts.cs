using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Paths;
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

    /// <summary>What this person may do at a quiz before they begin it.</summary>
    public Task<QuizLimits> LimitsAsync(QuizDefinition quiz, Guid enrolmentId, string stepId, CancellationToken ct) => QuizAllowances.LimitsAsync(db, quiz, enrolmentId, stepId, ct);

    private async Task<AttemptView?> FirstAsync(IQueryable<QuizAttempt> attempts, CancellationToken ct)
    {
        var found = await attempts.AsNoTracking().Select(a => new
        {
            Attempt = a,
            Answers = db.Answers.Where(x => x.AttemptId == a.Id).Select(x => new KeptAnswer(x.QuestionId, x.Options, x.ChosenAt)).ToList(),
            Marks = db.Marks.Where(x => x.AttemptId == a.Id).ToList(),
            OnOtherVersions = db.QuizAttempts.Count(x => x.EnrolmentId == a.EnrolmentId && x.StepId == a.StepId && !db.Enrolments.Any(e => e.Id == x.EnrolmentId && e.PathVersionId == x.PathVersionId)),
            Allowed = db.Allowances.FirstOrDefault(x => x.EnrolmentId == a.EnrolmentId && x.StepId == a.StepId),
            Follows = db.Enrolments.Where(e => e.Id == a.EnrolmentId).Select(e => e.PathVersionId).First(),
        }).AsSingleQuery().FirstOrDefaultAsync(ct);
        if (found is null)
            return null;
        var version = await FrozenVersions.FindAsync(db, found.Attempt.PathVersionId, ct);
        var quiz = version.Find(found.Attempt.StepId)?.Quiz ?? throw RuleViolation.NotFound();
        // Its time is that of the version which asks; the attempts that come after it are made on the one that is followed now.
        var limits = QuizLimits.Of(quiz, found.Allowed);
        var next = (await FrozenVersions.FindAsync(db, found.Follows, ct)).Find(found.Attempt.StepId)?.Quiz is { } now ? QuizLimits.Of(now, found.Allowed) : limits;
        return QuizViews.Of(
            found.Attempt, quiz, version.Texts, found.Answers.ToDictionary(a => a.QuestionId), AttemptGrades.Latest(found.Marks).ToDictionary(m => m.QuestionId),
            limits with { Attempts = next.Attempts + found.OnOtherVersions });
    }
}
