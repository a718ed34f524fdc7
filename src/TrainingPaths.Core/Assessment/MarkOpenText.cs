using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Assessment;

/// <summary>
/// A trainer gives points to an open text, by criterion, and says why. Once every text of the attempt is marked its grade is final. Marking again is
/// allowed and logged; it never takes a pass away, for what follows from it may have happened.
/// </summary>
public sealed class MarkOpenText(TrainingPathsDbContext db, Events events, TimeProvider clock)
{
    public const int LongestComment = 2000;

    /// <param name="points">By criterion, in the order of the grid.</param>
    /// <exception cref="RuleViolation">Not an open text of this learner's attempt (404), not handed in, or passed and no longer to be (409), points outside the grid (422).</exception>
    public async Task RunAsync(TrainerRight right, Guid attemptId, string questionId, IReadOnlyList<int> points, string? comment, CancellationToken ct)
    {
        var attempt = await db.QuizAttempts
            .FromSql($"select * from assessment.quiz_attempt where id = {attemptId} and person_id = {right.Learner} for update")
            .FirstOrDefaultAsync(ct) ?? throw RuleViolation.NotFound();
        if (attempt.SubmittedAt is null)
            throw new RuleViolation(AssessmentRules.NotHandedIn);
        var quiz = await QuizBanks.FindAsync(db, attempt.PathVersionId, attempt.StepId, ct);
        var question = quiz.Questions.FirstOrDefault(q => q.Id == questionId && q.Kind == QuestionKind.OpenText && attempt.Asked.Any(asked => asked.Id == q.Id)) ?? throw RuleViolation.NotFound();
        CheckPoints(question.Grid!, points);

        var now = clock.GetUtcNow();
        var earlier = await db.Marks.CountAsync(m => m.AttemptId == attemptId && m.QuestionId == questionId, ct);
        db.Marks.Add(new Mark(Guid.CreateVersion7(now), attempt, questionId, earlier + 1, points, Texts.Checked(comment, LongestComment), right.Trainer, now));
        await db.SaveChangesAsync(ct);

        var before = attempt.Passed;
        attempt.Grade(await AttemptGrades.OfAsync(db, attempt, quiz, ct));
        if (before == true && attempt.Passed != true)
            throw new RuleViolation(AssessmentRules.PassStays);
        await db.SaveChangesAsync(ct);
        if (before != true && attempt.Passed == true)
            await events.PublishAsync(new QuizPassed(attempt.EnrolmentId, attempt.PersonId, attempt.StructureId, attempt.StepId, attempt.Id), ct);
    }

    private static void CheckPoints(IReadOnlyList<CriterionDefinition> grid, IReadOnlyList<int> points)
    {
        if (points.Count != grid.Count || points.Where((given, at) => given < 0 || given > grid[at].Points).Any())
            throw new RuleViolation(AssessmentRules.OutsideTheGrid);
    }
}
