using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Progress.Migrating;

internal static class MigrationRights
{
    /// <summary>Asked again when a job runs: whoever decided may have left since.</summary>
    public static Task<bool> IsAuthorAsync(this TrainingPathsDbContext db, Guid personId, CancellationToken ct) =>
        db.Appointments.AnyAsync(a => a.PersonId == personId && (a.Role == FederationRole.Trainer || a.Role == FederationRole.Administrator), ct);
}
