using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Progress.Migrating;

/// <summary>Whether a migration that stands asks a step again that somebody had begun before it: what comes of that beginning is no result of the step as it is now.</summary>
internal static class AskedAnew
{
    public static Task<bool> SinceAsync(TrainingPathsDbContext db, Guid enrolmentId, string stepId, DateTimeOffset begun, CancellationToken ct) => db.VersionChanges.AnyAsync(
        c => c.EnrolmentId == enrolmentId && !c.IsReversal && c.At > begun
            && db.MigratedSteps.Any(s => s.MigrationId == c.MigrationId && s.StepId == stepId && s.Choice == StepChoice.AskAgain)
            && !db.VersionChanges.Any(back => back.EnrolmentId == enrolmentId && back.IsReversal && back.MigrationId == c.MigrationId),
        ct);
}
