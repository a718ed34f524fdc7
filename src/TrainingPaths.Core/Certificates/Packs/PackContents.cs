using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Certificates;

/// <summary>Reads who is in a pack and who is missing: the same rows, and the same reasons, as the team's page.</summary>
public sealed class PackContents(TrainingPathsDbContext db, TeamProgress team, FileStore files)
{
    public async Task<(List<PackEntry> Entries, List<MissingFromPack> Missing)> ReadAsync(Pack pack, CancellationToken ct)
    {
        var rows = (await team.RunAsync(pack.StructureId, ct))
            .Where(row => (pack.PathId is null || row.PathId == pack.PathId) && (pack.People.Length == 0 || pack.People.Contains(row.PersonId))).ToList();
        Guid[] ids = [.. rows.Select(row => row.CertificateId).OfType<Guid>()];
        var certificates = await db.Certificates.AsNoTracking().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, ct);
        // A file that was lost comes back when its holder asks for it; until then it is said to be in preparation, and holds back nobody else.
        var lost = certificates.Values.Where(c => !files.Has(c.FileSha256!)).Select(c => c.Id).ToHashSet();
        rows = [.. rows.Select(row => row.CertificateId is { } id && lost.Contains(id) ? row with { CertificateId = null, Missing = WhyMissing.InPreparation } : row)];
        return (
            [.. rows.Where(row => row.CertificateId is not null).Select(row => Entry(row, certificates[row.CertificateId!.Value]))],
            [.. rows.Where(row => row.Missing is not null).Select(row => new MissingFromPack(row.FamilyName, row.GivenName, row.PathTitle, row.Missing!.Value))]);
    }

    private PackEntry Entry(TeamRow row, Certificate certificate) => new(
        row.FamilyName, row.GivenName, row.PathTitle, certificate.Minutes, certificate.CompletedOn, certificate.IssuedOn!.Value, Serial.Parse(certificate.Serial),
        ct => files.ReadAsync(certificate.FileSha256!, ct));
}
