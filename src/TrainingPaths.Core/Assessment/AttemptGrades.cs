using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Assessment;

/// <summary>Grades an attempt from what is stored: its answers, and the latest mark of each open text.</summary>
internal static class AttemptGrades
{
    public static async Task<Grade> OfAsync(TrainingPathsDbContext db, QuizAttempt attempt, QuizDefinition quiz, CancellationToken ct)
    {
        var answers = await db.Answers.AsNoTracking().Where(a => a.AttemptId == attempt.Id).ToDictionaryAsync(a => a.QuestionId, a => a.Options, ct);
        // An attempt that is handed in only now has no mark yet.
        var marks = attempt.SubmittedAt is null ? [] : await db.Marks.AsNoTracking().Where(m => m.AttemptId == attempt.Id).ToListAsync(ct);
        return Grading.Grade(quiz, attempt.Asked, answers, Latest(marks).ToDictionary(m => m.QuestionId, m => m.Points));
    }

    public static IEnumerable<Mark> Latest(IEnumerable<Mark> marks) => marks.GroupBy(m => m.QuestionId).Select(m => m.MaxBy(one => one.Number)!);
}
