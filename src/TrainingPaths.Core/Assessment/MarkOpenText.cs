using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Assessment;

/// <summary>
/// A trainer gives points to an open text of somebody in a cohort of theirs, by criterion, and says why. Once every text of the attempt is marked its grade is
/// final. Marking again is allowed and logged; it never takes a pass away, for what follows from it may have happened.
/// </summary>
/// <remarks>Runs as the trainer, who adds the mark; what the mark changes is the learner's, and written as theirs in the same transaction.</remarks>
public sealed class MarkOpenText(TrainingPathsDbContext db, UnitOfWork work, Events events, TimeProvider clock)
{
    public const int LongestComment = 2000;

    /// <param name="points">By criterion, in the order of the grid.</param>
    /// <param name="from">Number of the mark that the trainer had before them; zero for none.</param>
    /// <exception cref="RuleViolation">Not an open text of somebody whom this trainer accompanies (404), not handed in, marked meanwhile, or passed and no longer to be (409), points outside the grid (422).</exception>
    public async Task RunAsync(Guid trainer, Guid attemptId, string questionId, IReadOnlyList<int> points, string? comment, int from, CancellationToken ct)
    {
        var attempt = await db.QuizAttempts.AsNoTracking()
            .FirstOrDefaultAsync(a => a.Id == attemptId && a.PersonId != trainer && db.CohortMembers.Any(m => m.EnrolmentId == a.EnrolmentId && m.TrainerId == trainer), ct) ?? throw RuleViolation.NotFound();
        if (attempt.SubmittedAt is null)
            throw new RuleViolation(AssessmentRules.NotHandedIn);
        var quiz = await QuizBanks.FindAsync(db, attempt.PathVersionId, attempt.StepId, ct);
        var question = quiz.Questions.FirstOrDefault(q => q.Id == questionId && q.Kind == QuestionKind.OpenText && attempt.Asked.Any(asked => asked.Id == q.Id)) ?? throw RuleViolation.NotFound();
        CheckPoints(question.Grid!, points);

        var learner = Caller.Person(attempt.PersonId, attempt.StructureId);
        // Two trainers who mark at once follow one another, and the second reads what the first gave before replacing it.
        await work.ContinueAsAsync(learner, () => LockAsync(attemptId, ct), ct);
        var now = clock.GetUtcNow();
        var earlier = await db.Marks.CountAsync(m => m.AttemptId == attemptId && m.QuestionId == questionId, ct);
        if (earlier != from)
            throw new RuleViolation(AssessmentRules.MarkedMeanwhile);
        db.Marks.Add(new Mark(Guid.CreateVersion7(now), attempt, questionId, earlier + 1, points, Texts.Checked(comment, LongestComment), trainer, now));
        await db.SaveChangesAsync(ct);
        await work.ContinueAsAsync(learner, () => GradeAsync(attemptId, quiz, ct), ct);
    }

    private async Task GradeAsync(Guid attemptId, QuizDefinition quiz, CancellationToken ct)
    {
        var attempt = await db.QuizAttempts.FirstAsync(a => a.Id == attemptId, ct);
        var (passed, waited) = (attempt.Passed == true, attempt.ToMark);
        attempt.Grade(await AttemptGrades.OfAsync(db, attempt, quiz, ct));
        if (passed && attempt.Passed != true)
            throw new RuleViolation(AssessmentRules.PassStays);
        await db.SaveChangesAsync(ct);
        if (!passed && attempt.Passed == true)
            await events.PublishAsync(new QuizPassed(attempt.EnrolmentId, attempt.PersonId, attempt.StructureId, attempt.StepId, attempt.Id), ct);
        if (waited && !attempt.ToMark)
            await events.PublishAsync(new TextsMarked(attempt.EnrolmentId, attempt.PersonId, attempt.PathVersionId, attempt.StepId), ct);
    }

    private Task<int> LockAsync(Guid attemptId, CancellationToken ct) => db.Database.ExecuteSqlAsync($"select 1 from assessment.quiz_attempt where id = {attemptId} for update", ct);

    private static void CheckPoints(IReadOnlyList<CriterionDefinition> grid, IReadOnlyList<int> points)
    {
        if (points.Count != grid.Count || points.Where((given, at) => given < 0 || given > grid[at].Points).Any())
            throw new RuleViolation(AssessmentRules.OutsideTheGrid);
    }
}
