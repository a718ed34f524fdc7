using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Certificates;

/// <summary>Finds the ZIP of a team pack for an HR officer of its structure, and logs that it was taken.</summary>
public sealed class DownloadPack(TrainingPathsDbContext db, TimeProvider clock)
{
    /// <exception cref="RuleViolation">Not there, not theirs, not ready, or no longer kept.</exception>
    public async Task<StoredDocument> RunAsync(Guid packId, Guid hrOfficer, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var found = await db.Packs.AsNoTracking().Where(p => p.Id == packId && p.FileSha256 != null && p.ExpiresAt > now)
            .Join(db.Structures, p => p.StructureId, s => s.Id, (p, s) => new { Pack = p, Structure = s }).SingleOrDefaultAsync(ct) ?? throw RuleViolation.NotFound();
        db.AuditEntries.Add(new AuditEntry(now, hrOfficer, AuditActions.PackDownloaded, packId, found.Pack.StructureId, found.Pack.Total.ToString(CultureInfo.InvariantCulture)));
        await db.SaveChangesAsync(ct);
        var day = found.Structure.DayOf(found.Pack.RequestedAt).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new($"Attestations_{AsciiName.Of(found.Structure.Name, 60)}_{day}.zip", found.Pack.FileSha256!);
    }
}
