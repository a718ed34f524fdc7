using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Progress.Migrating;

internal static class MigrationRights
{
    /// <summary>Asked again when a job runs: whoever decided may have left since.</summary>
    public static Task<bool> IsAuthorAsync(this TrainingPathsDbContext db, Guid personId, CancellationToken ct) =>
        db.Appointments.AnyAsync(a => a.PersonId == personId && (a.Role == FederationRole.Trainer || a.Role == FederationRole.Administrator), ct);

    /// <summary>Does it for each, also when one of them fails: that one is tried again with the job, and holds back nobody.</summary>
    /// <exception cref="AggregateException">Somebody failed; the others are done.</exception>
    public static async Task ForEachPersonAsync<T>(this UnitOfWork work, IEnumerable<T> people, Func<T, Caller> callerOf, Func<T, Task> doAsync, CancellationToken ct)
    {
        List<Exception> failures = [];
        foreach (var who in people)
        {
            try
            {
                await work.WriteAsync(callerOf(who), () => doAsync(who), ct);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                failures.Add(failure);
            }
        }

        if (failures.Count > 0)
            throw new AggregateException(failures);
    }
}
