using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Assessment;

/// <summary>The questions of published quizzes, with their key.</summary>
internal static class QuizBanks
{
    /// <exception cref="RuleViolation">The version has no quiz of this id: 404.</exception>
    public static async Task<QuizDefinition> FindAsync(TrainingPathsDbContext db, Guid versionId, string stepId, CancellationToken ct) =>
        (await FrozenVersions.FindAsync(db, versionId, ct)).Find(stepId)?.Quiz ?? throw RuleViolation.NotFound();
}
