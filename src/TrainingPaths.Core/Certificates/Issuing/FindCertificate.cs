using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Certificates;

/// <summary>What a page shows of a certificate, and where its file is once <see cref="State"/> says that it is issued.</summary>
public sealed record CertificateView(
    Guid Id, Guid EnrolmentId, Guid PersonId, Serial Serial, CertificateState State, RegisterState Validity, string PathTitle, int Minutes, DateOnly CompletedOn, DateOnly? IssuedOn, string? FileSha256);

/// <summary>Reads the certificates that the caller may see: one's own, or those of enrolments that one's structure may see.</summary>
public sealed class FindCertificate(TrainingPathsDbContext db)
{
    /// <summary>All certificates of one person, latest first.</summary>
    public Task<List<CertificateView>> OfPersonAsync(Guid personId, CancellationToken ct) => (
        from c in db.Certificates.AsNoTracking()
        join version in db.PathVersions on c.PathVersionId equals version.Id
        join entry in db.RegisterEntries on c.Serial equals entry.Serial into entries
        from entry in entries.DefaultIfEmpty()
        where c.PersonId == personId
        orderby c.CompletedOn descending
        select new CertificateView(
            c.Id, c.EnrolmentId, c.PersonId, Serial.Parse(c.Serial), c.State, entry == null ? RegisterState.Valid : entry.State,
            version.Title, c.Minutes, c.CompletedOn, c.IssuedOn, c.FileSha256)).ToListAsync(ct);
}
