using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Certificates;

/// <summary>Deletes the packs of some structures before their term: one of them may hold the PDF of somebody who is being forgotten. HR asks for another in a moment.</summary>
public sealed class DeletePacks(TrainingPathsDbContext db, FileStore files)
{
    /// <returns>How many.</returns>
    public Task<int> RunAsync(IReadOnlyCollection<Guid> structures, CancellationToken ct) => db.RemoveAsync(files, db.Packs.Where(p => structures.Contains(p.StructureId)), ct);
}

internal static class PackRemoval
{
    // The file first: a run that was killed leaves a row without one, which the next deletes.
    public static async Task<int> RemoveAsync(this TrainingPathsDbContext db, FileStore files, IQueryable<Pack> packs, CancellationToken ct)
    {
        var found = await packs.AsNoTracking().Select(p => new { p.Id, p.FileSha256 }).ToListAsync(ct);
        foreach (var file in found.Select(p => p.FileSha256).OfType<string>())
            files.Delete(file);
        Guid[] ids = [.. found.Select(p => p.Id)];
        return ids.Length == 0 ? 0 : await db.Packs.Where(p => ids.Contains(p.Id)).ExecuteDeleteAsync(ct);
    }
}
