using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Certificates;

/// <summary>Finds the file of a certificate for whoever may have it. When that is not its holder, it is logged.</summary>
public sealed class DownloadCertificate(TrainingPathsDbContext db, CertificateDrawing drawing, FileStore files, TimeProvider clock)
{
    /// <exception cref="RuleViolation">Not there, not theirs, or still being made.</exception>
    public async Task<StoredDocument> RunAsync(Guid certificateId, Guid reader, CancellationToken ct)
    {
        var found = await (
            from c in db.Certificates.AsNoTracking()
            join person in db.People on c.PersonId equals person.Id
            join version in db.PathVersions on c.PathVersionId equals version.Id
            where c.Id == certificateId && c.FileSha256 != null
            select new { c.PersonId, c.StructureId, c.FileSha256, c.IssuedOn, c.CompletedOn, person.FamilyName, person.GivenName, version.Title }).SingleOrDefaultAsync(ct)
            ?? throw RuleViolation.NotFound();
        // Lost with a disk, say. Only the holder's own request reaches the name that must be printed; for others it is still being made.
        if (!files.Has(found.FileSha256!) && await drawing.DrawAsync(certificateId, ct) != found.FileSha256)
            throw RuleViolation.NotFound();
        if (found.PersonId != reader)
        {
            db.AuditEntries.Add(new AuditEntry(clock.GetUtcNow(), reader, AuditActions.CertificateDownloaded, certificateId, found.StructureId));
            await db.SaveChangesAsync(ct);
        }

        return new(PackFileNames.Of(found.FamilyName, found.GivenName, found.Title, found.IssuedOn ?? found.CompletedOn) + ".pdf", found.FileSha256!);
    }
}

/// <summary>A file of the store, under the name that people save it with.</summary>
public sealed record StoredDocument(string FileName, string Sha256);
