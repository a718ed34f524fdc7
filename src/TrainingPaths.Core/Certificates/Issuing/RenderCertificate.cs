using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Certificates;

/// <summary>
/// Job: draws the page of a sealed certificate and stores it. The same facts give the same bytes, so a run that was killed and taken up again
/// leaves one file.
/// </summary>
public sealed class RenderCertificate(TrainingPathsDbContext db, UnitOfWork work, CertificateDrawing drawing, Events events)
{
    public Task RunAsync(Guid certificateId, CancellationToken ct) => RunAsync(CallerOfJob.Current, certificateId, ct);

    internal Task RunAsync(Caller caller, Guid certificateId, CancellationToken ct) => work.WriteAsync(caller, () => RenderAsync(certificateId, ct), ct);

    private async Task RenderAsync(Guid certificateId, CancellationToken ct)
    {
        var found = await db.Certificates.AsNoTracking().Where(c => c.Id == certificateId && c.State == CertificateState.InPreparation)
            .Select(c => new { c.PersonId, c.StructureId }).SingleOrDefaultAsync(ct);
        if (found is null || await drawing.DrawAsync(certificateId, ct) is not { } sha256)
            return;   // already rendered, or erased since

        var first = await db.Certificates.Where(c => c.Id == certificateId && c.State == CertificateState.InPreparation)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.State, CertificateState.Issued).SetProperty(c => c.FileSha256, sha256), ct);
        if (first > 0)
            await events.PublishAsync(new CertificateIssued(certificateId, found.PersonId, found.StructureId), ct);
    }
}
