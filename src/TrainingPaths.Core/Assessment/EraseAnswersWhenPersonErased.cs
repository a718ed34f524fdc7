using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Assessment;

/// <summary>Answers and results are their learner's alone and prove nothing that the log of progress does not.</summary>
internal sealed class EraseAnswersWhenPersonErased(TrainingPathsDbContext db) : ISubscriber<PersonErased>
{
    public async Task HandleAsync(PersonErased happened, CancellationToken ct)
    {
        await db.AnswerEvents.Where(a => a.PersonId == happened.PersonId).ExecuteDeleteAsync(ct);
        await db.Marks.Where(m => m.PersonId == happened.PersonId).ExecuteDeleteAsync(ct);
        await db.Allowances.Where(a => a.PersonId == happened.PersonId).ExecuteDeleteAsync(ct);
        await db.Answers.Where(a => a.PersonId == happened.PersonId).ExecuteDeleteAsync(ct);
        happened.Removed.Add(await db.QuizAttempts.Where(a => a.PersonId == happened.PersonId).ExecuteDeleteAsync(ct), "attempts at quizzes, with every answer");
    }
}
