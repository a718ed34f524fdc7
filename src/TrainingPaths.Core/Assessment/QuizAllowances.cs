using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Assessment;

/// <summary>What somebody was allowed at a quiz.</summary>
internal static class QuizAllowances
{
    /// <summary>Asks the database only for quizzes that have a limit: most have none.</summary>
    public static async Task<QuizLimits> LimitsAsync(TrainingPathsDbContext db, QuizDefinition quiz, Guid enrolmentId, string stepId, CancellationToken ct) =>
        quiz is { TimeLimit: null, Attempts: null }
            ? new QuizLimits(null, null)
            : QuizLimits.Of(quiz, await db.Allowances.AsNoTracking().FirstOrDefaultAsync(a => a.EnrolmentId == enrolmentId && a.StepId == stepId, ct));
}
