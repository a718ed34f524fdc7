namespace TrainingPaths.Core.Certificates;

/// <summary>
/// The public register: what was sealed under a serial, and whether it still holds. No personal data beyond initials, so it stands outside
/// row-level security and outlives the erasure of its holder. The sealed texts are never edited; a correction is another serial.
/// </summary>
public sealed class RegisterEntry
{
    private RegisterEntry()
    {
    }

    public RegisterEntry(Serial serial, SealedCertificate certificate, string keyId, DateTimeOffset now)
    {
        Serial = serial.ToString();
        Payload = certificate.Payload;
        Seal = certificate.Seal;
        QrPayload = certificate.QrPayload;
        QrSeal = certificate.QrSeal;
        KeyId = keyId;
        SealedAt = now;
    }

    public string Serial { get; private set; } = "";

    public string Payload { get; private set; } = "";

    public string Seal { get; private set; } = "";

    public string QrPayload { get; private set; } = "";

    public string QrSeal { get; private set; } = "";

    public string KeyId { get; private set; } = "";

    public RegisterState State { get; private set; } = RegisterState.Valid;

    public DateTimeOffset SealedAt { get; private set; }

    /// <summary>When it stopped being valid. The reason is not public and not here.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>The serial that replaces it, after a corrected name or a typing error.</summary>
    public string? SupersededBy { get; private set; }

    /// <summary>Final: a revoked certificate is not revived, another is issued.</summary>
    public void Revoke(DateTimeOffset now)
    {
        if (State == RegisterState.Revoked) return;
        State = RegisterState.Revoked;
        EndedAt = now;
    }

    /// <exception cref="Platform.RuleViolation">It no longer holds.</exception>
    public void SupersedeBy(Serial serial, DateTimeOffset now)
    {
        if (State != RegisterState.Valid) throw new Platform.RuleViolation(CertificatesRules.NoLongerValid);
        State = RegisterState.Superseded;
        SupersededBy = serial.ToString();
        EndedAt = now;
    }
}

/// <summary>Stored as a number.</summary>
public enum RegisterState
{
    Valid = 1,
    Revoked = 2,

    /// <summary>Replaced by another serial: said as « remplacée », never as revoked.</summary>
    Superseded = 3,
}
