using System.Buffers.Text;
using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Certificates;

/// <summary>Draws the page of a sealed certificate into the store. The same facts give the same bytes, so a page that was lost comes back under the same hash.</summary>
public sealed class CertificateDrawing(TrainingPathsDbContext db, FileStore files)
{
    /// <returns>The file's hash; null when nothing is sealed, or when the caller does not reach the holder's name.</returns>
    public async Task<string?> DrawAsync(Guid certificateId, CancellationToken ct)
    {
        var found = await (
            from c in db.Certificates
            join entry in db.RegisterEntries on c.Serial equals entry.Serial
            join holder in db.CertificateHolders on c.Id equals holder.CertificateId
            where c.Id == certificateId
            select new { Facts = entry, holder.PrintedName, holder.Salt }).AsNoTracking().SingleOrDefaultAsync(ct);
        if (found is not { Facts: var facts })
            return null;
        var page = CertificatePdf.Render(new SealedCertificate(facts.Payload, facts.Seal, facts.QrPayload, facts.QrSeal, found.PrintedName, Base64Url.EncodeToString(found.Salt)));
        return await files.SaveAsync(page, ct);
    }
}
