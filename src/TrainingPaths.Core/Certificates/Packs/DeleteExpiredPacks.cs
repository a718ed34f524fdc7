using Hangfire;
using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Certificates;

/// <summary>
/// Job, each night: deletes packs whose term is over, ZIP and row: they hold many people's documents. Run twice, it does nothing the second time.
/// </summary>
public sealed class DeleteExpiredPacks(TrainingPathsDbContext db, UnitOfWork work, FileStore files, TimeProvider clock)
{
    [Queue(Queues.Bulk)]
    public async Task RunAsync(CancellationToken ct)
    {
        var structures = await work.ReadAsync(Caller.Nobody, () => db.Structures.Select(s => s.Id).ToListAsync(ct), ct);
        // One structure at a time: nobody's reach is wider than a structure where packs are concerned.
        foreach (var structure in structures)
            await work.WriteAsync(new Caller(null, Scope.Structures, [structure]), () => DeleteAsync(structure, ct), ct);
    }

    private Task<int> DeleteAsync(Guid structure, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.RemoveAsync(files, db.Packs.Where(p => p.StructureId == structure && p.ExpiresAt <= now), ct);
    }
}
