using Hangfire;
using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Certificates;

/// <summary>
/// Job, each night: deletes packs whose term is over, ZIP and row. A pack holds many people's documents, so the file goes first: a run that was
/// killed leaves a row without one, which the next deletes.
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

    private async Task DeleteAsync(Guid structure, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var expired = await db.Packs.AsNoTracking().Where(p => p.StructureId == structure && p.ExpiresAt <= now).Select(p => new { p.Id, p.FileSha256 }).ToListAsync(ct);
        foreach (var file in expired.Select(p => p.FileSha256).OfType<string>())
            files.Delete(file);
        Guid[] ids = [.. expired.Select(p => p.Id)];
        if (ids.Length > 0)
            await db.Packs.Where(p => ids.Contains(p.Id)).ExecuteDeleteAsync(ct);
    }
}
