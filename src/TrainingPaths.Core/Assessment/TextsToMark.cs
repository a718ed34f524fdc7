using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Rendering;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Assessment;

/// <summary>Open texts of one cohort as its trainer reads them: those that wait, and one of them with its grid. Read as the trainer.</summary>
public sealed class TextsToMark(TrainingPathsDbContext db)
{
    private const int MostAttempts = 200;

    /// <summary>The one that has waited longest first.</summary>
    public async Task<IReadOnlyList<WaitingText>> ListAsync(Guid trainer, Guid cohortId, CancellationToken ct)
    {
        var found = await (
            from m in db.CohortMembers.AsNoTracking()
            join a in db.QuizAttempts on m.EnrolmentId equals a.EnrolmentId
            join p in db.People on m.PersonId equals p.Id
            where m.TrainerId == trainer && m.CohortId == cohortId && a.ToMark
            orderby a.SubmittedAt, a.Id
            select new
            {
                Attempt = a,
                p.GivenName,
                p.FamilyName,
                Written = db.Answers.Where(x => x.AttemptId == a.Id && x.Options.Length > 0).Select(x => x.QuestionId).ToList(),
                Marked = db.Marks.Where(x => x.AttemptId == a.Id).Select(x => x.QuestionId).ToList(),
            }).Take(MostAttempts).AsSingleQuery().ToListAsync(ct);
        var texts = new List<WaitingText>();
        foreach (var row in found)
        {
            var version = await FrozenVersions.FindAsync(db, row.Attempt.PathVersionId, ct);
            var step = version.Find(row.Attempt.StepId)!;
            var waiting = row.Attempt.Asked.Select(asked => Grading.Find(step.Quiz!, asked.Id)).Where(q => q.Kind == QuestionKind.OpenText && row.Written.Contains(q.Id) && !row.Marked.Contains(q.Id));
            texts.AddRange(waiting.Select(q => new WaitingText(row.Attempt.Id, q.Id, $"{row.GivenName} {row.FamilyName}", step.Title, version.Texts.PlainWhole(q.Text), row.Attempt.SubmittedAt!.Value)));
        }

        return texts;
    }

    /// <summary>A text that was handed in, marked or not; null for what is not of this cohort.</summary>
    public async Task<MarkableText?> FindAsync(Guid trainer, Guid cohortId, Guid attemptId, string questionId, CancellationToken ct)
    {
        var found = await (
            from m in db.CohortMembers.AsNoTracking()
            join a in db.QuizAttempts on m.EnrolmentId equals a.EnrolmentId
            join p in db.People on m.PersonId equals p.Id
            where m.TrainerId == trainer && m.CohortId == cohortId && a.Id == attemptId && a.SubmittedAt != null
            select new
            {
                Attempt = a,
                p.GivenName,
                p.FamilyName,
                Written = db.Answers.Where(x => x.AttemptId == a.Id && x.QuestionId == questionId).Select(x => x.Options).FirstOrDefault(),
                Mark = db.Marks.Where(x => x.AttemptId == a.Id && x.QuestionId == questionId).OrderByDescending(x => x.Number).FirstOrDefault(),
            }).FirstOrDefaultAsync(ct);
        if (found?.Written is not [var text, ..])
            return null;
        var version = await FrozenVersions.FindAsync(db, found.Attempt.PathVersionId, ct);
        var step = version.Find(found.Attempt.StepId)!;
        return step.Quiz!.Questions.FirstOrDefault(q => q.Id == questionId && q.Kind == QuestionKind.OpenText) is { } question
            ? new MarkableText(attemptId, question, $"{found.GivenName} {found.FamilyName}", step.Title, version.Header.Language, text, found.Attempt.SubmittedAt!.Value, found.Mark, version.Texts)
            : null;
    }
}

/// <param name="Question">Its words, without any form.</param>
public sealed record WaitingText(Guid AttemptId, string QuestionId, string FullName, string StepTitle, string Question, DateTimeOffset HandedInAt);

/// <param name="Text">As its learner wrote it.</param>
/// <param name="Mark">The latest; null while nobody marked it.</param>
/// <param name="Texts">Shows what the question holds.</param>
public sealed record MarkableText(Guid AttemptId, QuestionDefinition Question, string FullName, string StepTitle, string Language, string Text, DateTimeOffset HandedInAt, Mark? Mark, QuestionTexts Texts);
