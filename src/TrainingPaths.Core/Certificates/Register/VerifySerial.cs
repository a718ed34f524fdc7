using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Certificates;

/// <summary>What anyone may read of a certificate: no name beyond initials, no structure, no reason.</summary>
/// <param name="SupersededBy">The serial that replaces it.</param>
public sealed record PublicCertificate(
    Serial Serial, RegisterState State, CertificateKind Kind, string PathTitle, int PathVersion, string IssuerName, int Minutes,
    DateOnly StartedOn, DateOnly CompletedOn, DateOnly IssuedOn, string Initials, string KeyId, DateTimeOffset? EndedAt, Serial? SupersededBy);

/// <summary>
/// Reads the register, for anybody and without an account. A malformed number, an unknown one and a row whose seal is wrong all give the same
/// answer, none: whoever writes into the database without the key makes no certificate.
/// </summary>
public sealed class VerifySerial(TrainingPathsDbContext db, SealKeyRing keys)
{
    public async Task<PublicCertificate?> RunAsync(string? typed, CancellationToken ct)
    {
        if (!Serial.TryParse(typed, out var serial))
            return null;
        var number = serial!.ToString();
        var entry = await db.RegisterEntries.AsNoTracking().SingleOrDefaultAsync(r => r.Serial == number, ct);
        if (entry is null || !IsSealed(entry))
            return null;
        var facts = CertificatePayload.Parse(entry.Payload);
        var qr = QrPayload.Parse(entry.QrPayload);
        return facts.Serial != serial || qr.Serial != serial ? null : new(
            serial, entry.State, facts.Kind, facts.TrainingPath.Title, facts.TrainingPath.Version, facts.Issuer.Name, facts.Minutes,
            facts.StartedOn, facts.CompletedOn, facts.IssuedOn, qr.Initials, facts.KeyId, entry.EndedAt, entry.SupersededBy is null ? null : Serial.Parse(entry.SupersededBy));
    }

    private bool IsSealed(RegisterEntry entry) => keys.Find(entry.KeyId) is { } key
        && key.Verifies(entry.Payload, entry.Seal) && key.Verifies(entry.QrPayload, entry.QrSeal);
}
