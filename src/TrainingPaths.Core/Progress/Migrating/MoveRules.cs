using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Progress.Migrating;

/// <summary>What a migration decided, as far as one person's move depends on it.</summary>
/// <param name="To">The version to move to.</param>
/// <param name="Choices">By step that changed.</param>
/// <param name="WithOpenQuizzes">Also those in the middle of a quiz that keeps its result.</param>
public sealed record MoveRules(FrozenVersion To, IReadOnlyDictionary<string, StepChoice> Choices, bool WithOpenQuizzes)
{
    /// <summary>Steps that complete the path.</summary>
    public IEnumerable<string> Counted => To.Steps.Where(s => s.Kind.Counts()).Select(s => s.Id);

    public bool AsksAgain(string stepId) => Choices.GetValueOrDefault(stepId) == StepChoice.AskAgain;

    /// <summary>Whether what is handed in now still means something there.</summary>
    public bool KeepsResult(string stepId) => To.Find(stepId) is not null && !AsksAgain(stepId);

    internal static async Task<MoveRules> OfAsync(TrainingPathsDbContext db, VersionMigration migration, CancellationToken ct) => new(
        await FrozenVersions.FindAsync(db, migration.ToVersionId, ct),
        await db.MigratedSteps.Where(s => s.MigrationId == migration.Id).ToDictionaryAsync(s => s.StepId, s => s.Choice, ct),
        migration.WithOpenQuizzes);
}
