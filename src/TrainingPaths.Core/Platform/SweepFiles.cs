using Hangfire;
using Microsoft.EntityFrameworkCore;

namespace TrainingPaths.Core.Platform;

/// <summary>
/// Job, each night: deletes files of the store that no row points at, a day after they were last saved: an upload or an import that was interrupted, what a row pointed at
/// that is gone. A file comes before its row, within minutes; hence the day. Run twice, it does nothing the second time.
/// </summary>
public sealed class SweepFiles(TrainingPathsDbContext db, UnitOfWork work, FileStore files, TimeProvider clock)
{
    public static readonly TimeSpan Grace = TimeSpan.FromDays(1);

    private const string FirstDigits = "0123456789abcdef";

    /// <returns>How many were deleted.</returns>
    [Queue(Queues.Bulk)]
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var limit = clock.GetUtcNow() - Grace;
        files.DropAsides(limit);
        Caller[] everybody = await EverybodyAsync(ct);
        // A database without any file is the wrong one, or being restored.
        if (!await AnyAsync(everybody, ct))
            return 0;
        var deleted = 0;
        foreach (var first in FirstDigits)
        {
            // Files first, rows after: a row that came meanwhile is seen.
            var unknown = files.SavedBefore(limit, first).ToHashSet();
            foreach (var caller in unknown.Count > 0 ? everybody : [])
                await work.ReadAsync(caller, () => StrikeOutAsync(unknown, first, ct), ct);
            deleted += unknown.Count(hash => files.DeleteIfSavedBefore(limit, hash));
        }

        return deleted;
    }

    // Between them they reach every row that holds a file: certificates are the federation's to count, packs those of their structures alone.
    private async Task<Caller[]> EverybodyAsync(CancellationToken ct)
    {
        var structures = await work.ReadAsync(Caller.Nobody, () => db.Database.SqlQuery<Guid>($"select id as \"Value\" from accounts.structure").ToListAsync(ct), ct);
        return [Caller.Federation(), new Caller(null, Scope.Structures, structures)];
    }

    private async Task<bool> AnyAsync(Caller[] everybody, CancellationToken ct)
    {
        foreach (var caller in everybody)
        {
            if (await work.ReadAsync(caller, () => HasFilesAsync(ct), ct))
                return true;
        }

        return false;
    }

    private async Task<bool> HasFilesAsync(CancellationToken ct)
    {
        foreach (var column in db.FileReferences)
        {
            if (await column.AnyAsync(hash => hash != null, ct))
                return true;
        }

        return false;
    }

    private async Task<bool> StrikeOutAsync(HashSet<string> unknown, char first, CancellationToken ct)
    {
        var prefix = first.ToString();
        foreach (var column in db.FileReferences)
        {
            await foreach (var hash in column.Where(hash => hash!.StartsWith(prefix)).Distinct().AsAsyncEnumerable().WithCancellation(ct))
                unknown.Remove(hash!);
        }

        return true;
    }
}
