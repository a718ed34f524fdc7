using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Certificates;

/// <summary>The pack that an HR officer asked for last and that is still kept: it is shown wherever they left and came back.</summary>
public sealed class LatestPack(TrainingPathsDbContext db, TimeProvider clock)
{
    public Task<Pack?> FindAsync(Guid hrOfficer, Guid structureId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.Packs.AsNoTracking().Where(p => p.StructureId == structureId && p.RequestedBy == hrOfficer && p.ExpiresAt > now)
            .OrderByDescending(p => p.RequestedAt).FirstOrDefaultAsync(ct);
    }
}
