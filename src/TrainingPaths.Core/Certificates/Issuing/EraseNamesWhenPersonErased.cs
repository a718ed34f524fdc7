using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Certificates;

/// <summary>
/// The name on a certificate and the salt that ties it to the seal go, and the PDF with them. The register keeps what was sealed: number, facts, initials;
/// a page checked by its number still says that it was delivered.
/// </summary>
internal sealed class EraseNamesWhenPersonErased(TrainingPathsDbContext db) : ISubscriber<PersonErased>
{
    public async Task HandleAsync(PersonErased happened, CancellationToken ct)
    {
        happened.Removed.AddFiles(await db.Certificates.Where(c => c.PersonId == happened.PersonId && c.FileSha256 != null).Select(c => c.FileSha256!).ToListAsync(ct));
        happened.Removed.Add(await db.CertificateHolders.Where(h => h.PersonId == happened.PersonId).ExecuteDeleteAsync(ct), "names on certificates, with the PDF");
    }
}
