using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Certificates;

/// <summary>What a page shows of a certificate, and where its file is once <see cref="State"/> says that it is issued.</summary>
public sealed record CertificateView(
    Guid Id, Guid EnrolmentId, Guid PersonId, Serial Serial, CertificateState State, RegisterState Validity, string PathTitle, int Minutes, DateOnly CompletedOn, DateOnly? IssuedOn, string? FileSha256)
{
    public string FileName => $"attestation-{PackFileNames.Ascii(PathTitle, 60)}-{CompletedOn:yyyy-MM-dd}.pdf";
}

/// <summary>Reads the certificates that the caller may see: one's own, or those of enrolments that one's structure may see.</summary>
public sealed class FindCertificate(TrainingPathsDbContext db)
{
    /// <exception cref="RuleViolation">Not there, or not theirs.</exception>
    public async Task<CertificateView> RunAsync(Guid certificateId, CancellationToken ct) =>
        await Views(db.Certificates.Where(c => c.Id == certificateId)).SingleOrDefaultAsync(ct) ?? throw RuleViolation.NotFound();

    /// <summary>All certificates of one person, latest first.</summary>
    public Task<List<CertificateView>> OfPersonAsync(Guid personId, CancellationToken ct) =>
        Views(db.Certificates.Where(c => c.PersonId == personId).OrderByDescending(c => c.CompletedOn)).ToListAsync(ct);

    private IQueryable<CertificateView> Views(IQueryable<Certificate> certificates) =>
        from c in certificates.AsNoTracking()
        join version in db.PathVersions on c.PathVersionId equals version.Id
        join entry in db.RegisterEntries on c.Serial equals entry.Serial into entries
        from entry in entries.DefaultIfEmpty()
        select new CertificateView(
            c.Id, c.EnrolmentId, c.PersonId, Serial.Parse(c.Serial), c.State, entry == null ? RegisterState.Valid : entry.State,
            version.Title, c.Minutes, c.CompletedOn, c.IssuedOn, c.FileSha256);
}
