using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Certificates;

/// <summary>
/// Says for ever that a certificate does not hold: issued by mistake, or obtained by fraud. What was sealed stays as it is; the page of its number
/// says that it was revoked, and not why. Revoking it again changes nothing.
/// </summary>
public sealed class RevokeCertificate(TrainingPathsDbContext db, TimeProvider clock)
{
    private const int LongestReason = 500;

    /// <param name="typed">The number as a person types it.</param>
    /// <param name="reason">For the audit log.</param>
    /// <returns>False when it was revoked before.</returns>
    public async Task<bool> RunAsync(string typed, string reason, CancellationToken ct)
    {
        var why = Texts.Checked(reason, LongestReason);
        if (why.Length == 0)
            throw new RuleViolation(CertificatesRules.ReasonMissing);
        if (!Serial.TryParse(typed, out var serial))
            throw new RuleViolation(CertificatesRules.SerialUnknown);
        var number = serial!.ToString();
        if (await db.RegisterEntries.FromSql($"select * from certificates.register_entry where serial = {number} for update").ToListAsync(ct) is not [var entry])
            throw new RuleViolation(CertificatesRules.SerialUnknown);
        if (entry.State == RegisterState.Revoked)
            return false;

        var now = clock.GetUtcNow();
        entry.Revoke(now);
        var certificate = await db.Certificates.AsNoTracking().Where(c => c.Serial == number).Select(c => new { c.Id, c.StructureId }).SingleOrDefaultAsync(ct);
        db.AuditEntries.Add(new AuditEntry(now, null, AuditActions.CertificateRevoked, certificate?.Id, certificate?.StructureId, why));
        await db.SaveChangesAsync(ct);
        return true;
    }
}
