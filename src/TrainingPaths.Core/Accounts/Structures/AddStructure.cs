using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Accounts.Structures;

/// <summary>A structure joins the federation: from now on its people find it in the list. Adding it again changes nothing.</summary>
public sealed class AddStructure(TrainingPathsDbContext db, KeepStructure keep, TimeProvider clock)
{
    /// <returns>False when it was there.</returns>
    public async Task<bool> RunAsync(StructureFacts facts, CancellationToken ct)
    {
        var clean = facts.Checked();
        if (await db.Structures.AnyAsync(s => s.Name == clean.Name && s.Town == clean.Town, ct))
            return false;
        await keep.AddAsync(administrator: null, Guid.CreateVersion7(clock.GetUtcNow()), clean, ct);
        return true;
    }
}
