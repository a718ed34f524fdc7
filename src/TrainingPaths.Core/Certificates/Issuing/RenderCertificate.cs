using System.Buffers.Text;
using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Certificates;

/// <summary>
/// Job: draws the page of a sealed certificate and stores it. The same facts give the same bytes, so a run that was killed and taken up again
/// leaves one file.
/// </summary>
public sealed class RenderCertificate(TrainingPathsDbContext db, UnitOfWork work, FileStore files, Events events)
{
    public Task RunAsync(Guid certificateId, CancellationToken ct) => RunAsync(CallerOfJob.Current, certificateId, ct);

    internal Task RunAsync(Caller caller, Guid certificateId, CancellationToken ct) => work.WriteAsync(caller, () => RenderAsync(certificateId, ct), ct);

    private async Task RenderAsync(Guid certificateId, CancellationToken ct)
    {
        var sealedFacts = await (
            from c in db.Certificates
            join entry in db.RegisterEntries on c.Serial equals entry.Serial
            join holder in db.CertificateHolders on c.Id equals holder.CertificateId
            where c.Id == certificateId && c.State == CertificateState.InPreparation
            select new { c.PersonId, c.StructureId, Entry = entry, holder.PrintedName, holder.Salt }).AsNoTracking().SingleOrDefaultAsync(ct);
        if (sealedFacts is not { Entry: var facts })
            return;   // already rendered, or erased since

        var page = CertificatePdf.Render(new SealedCertificate(
            facts.Payload, facts.Seal, facts.QrPayload, facts.QrSeal, sealedFacts.PrintedName, Base64Url.EncodeToString(sealedFacts.Salt)));
        var sha256 = await files.SaveAsync(page, ct);
        var first = await db.Certificates.Where(c => c.Id == certificateId && c.State == CertificateState.InPreparation)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.State, CertificateState.Issued).SetProperty(c => c.FileSha256, sha256), ct);
        if (first > 0)
            await events.PublishAsync(new CertificateIssued(certificateId, sealedFacts.PersonId, sealedFacts.StructureId), ct);
    }
}
