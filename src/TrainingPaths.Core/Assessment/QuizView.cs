using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Assessment;

/// <summary>An attempt as its learner sees it. The key is not in it before the quiz is passed.</summary>
public sealed record AttemptView(Guid Id, Guid EnrolmentId, string StepId, int Number, DateTimeOffset? SubmittedAt, bool Passed, int Right, int Needed, IReadOnlyList<QuestionView> Questions)
{
    public IEnumerable<QuestionView> Unanswered => Questions.Where(q => q.Options.All(o => !o.Chosen));
}

/// <param name="Position">From 1.</param>
/// <param name="Right">Known once submitted.</param>
/// <param name="Incomplete">Submitted, and all that was chosen is right, but not all that is right was chosen.</param>
/// <param name="Review">The lesson to read again.</param>
/// <param name="ChosenAt">When the choice shown was made; null without one. A device that holds an older one does not show it instead.</param>
public sealed record QuestionView(int Position, string Id, string Text, bool Multiple, bool? Right, bool Incomplete, string? Review, long? ChosenAt, IReadOnlyList<OptionView> Options);

/// <param name="Feedback">Of what was chosen, once submitted; of every option, once passed.</param>
/// <param name="Correct">Known once passed.</param>
public sealed record OptionView(string Id, string Text, bool Chosen, string? Feedback, bool? Correct);

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
            Answers = db.Answers.Where(x => x.AttemptId == a.Id).Select(x => new KeptChoice(x.QuestionId, x.Options, x.ChosenAt)).ToList(),
        }).AsSingleQuery().FirstOrDefaultAsync(ct);
        return found is null ? null : View(found.Attempt, await QuizBanks.FindAsync(db, found.Attempt.PathVersionId, found.Attempt.StepId, ct), found.Answers.ToDictionary(a => a.QuestionId));
    }

    private static AttemptView View(QuizAttempt attempt, QuizDefinition quiz, Dictionary<string, KeptChoice> answers)
    {
        var submitted = attempt.SubmittedAt is not null;
        var passed = attempt.Passed == true;
        var questions = attempt.Asked.Select((asked, index) =>
        {
            var question = Grading.Find(quiz, asked.Id);
            var kept = answers.GetValueOrDefault(asked.Id);
            var chosen = kept?.Options ?? [];
            var options = asked.Options.Select(id => question.Options.First(o => o.Id == id))
                .Select(o => new OptionView(o.Id, o.Text, chosen.Contains(o.Id), passed || (submitted && chosen.Contains(o.Id)) ? o.Feedback : null, passed ? o.Correct : null));
            return new QuestionView(index + 1, question.Id, question.Text, question.Kind == QuestionKind.Multiple, submitted ? Grading.IsRight(question, chosen) : null, submitted && Grading.IsIncomplete(question, chosen), question.Review, kept?.ChosenAt, [.. options]);
        });
        return new AttemptView(attempt.Id, attempt.EnrolmentId, attempt.StepId, attempt.Number, attempt.SubmittedAt, passed, attempt.Right ?? 0, Grading.Needed(quiz, attempt.Asked.Count), [.. questions]);
    }

    private sealed record KeptChoice(string QuestionId, string[] Options, long ChosenAt);
}
