using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Certificates;

/// <summary>Reads who is in a pack and who is missing, as the HR officer who asked sees them.</summary>
public sealed class PackContents(TrainingPathsDbContext db, FileStore files, TimeProvider clock)
{
    /// <summary>Without a sign of life for this long, a path is said to be interrupted. A choice of the product: a month with holidays, and one more.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromDays(60);

    public async Task<(List<PackEntry> Entries, List<MissingFromPack> Missing)> ReadAsync(Pack pack, CancellationToken ct)
    {
        var rows = await Rows(pack).ToListAsync(ct);
        var entries = rows.Where(row => row.Certificate is { State: CertificateState.Issued }).Select(Entry).ToList();
        var missing = rows.Where(row => row.Certificate is not { State: CertificateState.Issued })
            .Select(row => new MissingFromPack(row.FamilyName, row.GivenName, row.Title, WhyMissing(row)))
            .ToList();
        return (entries, missing);
    }

    private IQueryable<Row> Rows(Pack pack) =>
        from e in db.Enrolments.AsNoTracking()
        join person in db.People on e.PersonId equals person.Id
        join version in db.PathVersions on e.PathVersionId equals version.Id
        join progress in db.PathProgress on e.Id equals progress.EnrolmentId into started
        from progress in started.DefaultIfEmpty()
        join certificate in db.Certificates on e.Id equals certificate.EnrolmentId into certified
        from certificate in certified.DefaultIfEmpty()
        where e.StructureId == pack.StructureId && e.VisibleToStructure
            && (pack.PathId == null || e.PathId == pack.PathId)
            && (pack.People.Length == 0 || pack.People.Contains(e.PersonId))
        orderby person.FamilyName, person.GivenName, version.Title, e.Id
        select new Row(person.FamilyName, person.GivenName, version.Title, certificate, progress == null ? null : progress.SeenAt, progress == null ? null : progress.CompletedAt);

    private PackEntry Entry(Row row)
    {
        var certificate = row.Certificate!;
        return new(
            row.FamilyName, row.GivenName, row.Title, certificate.Minutes, certificate.CompletedOn, certificate.IssuedOn!.Value, Serial.Parse(certificate.Serial),
            ct => files.ReadAsync(certificate.FileSha256!, ct));
    }

    private WhyMissing WhyMissing(Row row) => row switch
    {
        { Certificate: not null } or { CompletedAt: not null } => Certificates.WhyMissing.InPreparation,
        { SeenAt: null } => Certificates.WhyMissing.NotStarted,
        { SeenAt: { } seen } when clock.GetUtcNow() - seen > Silence => Certificates.WhyMissing.Interrupted,
        _ => Certificates.WhyMissing.InProgress,
    };

    private sealed record Row(string FamilyName, string GivenName, string Title, Certificate? Certificate, DateTimeOffset? SeenAt, DateTimeOffset? CompletedAt);
}
