using TrainingPaths.Core.Certificates;

namespace TrainingPaths.Core.Tests.Certificates;

/// <summary>A valid certificate, of which a test changes what it is about.</summary>
internal static class SampleCertificate
{
    public static readonly SealKey Key = SealKey.New();

    public static SealedCertificate Of(
        string name = "Karima Benali", Func<CertificatePayload, CertificatePayload>? change = null, SealKey? key = null)
    {
        var salt = HolderCommitment.NewSalt();
        var holder = PrintedName.Of(name);
        var facts = Facts(HolderCommitment.Of(holder.Text, salt), (key ?? Key).Id);
        return SealedCertificate.Of(change is null ? facts : change(facts), holder, salt, key ?? Key);
    }

    public static CertificatePayload Facts(string commitment = "c29tZSBjb21taXRtZW50", string keyId = "0123456789abcdef") => new()
    {
        Kind = CertificateKind.FollowUpStatement,
        Serial = Serial.New(),
        Issuer = new("UNA Formation", "11 75 00000 75", "000 000 000 00018", "Claire Œuvrard", "Directrice de la formation"),
        StructureName = "Association d’aide à domicile du Val-de-Loire",
        TrainingPath = new("animer-une-equipe-a-distance", "Animer une équipe à distance", 3, new string('a', 64), [5, 4, 4, 3]),
        Minutes = 252,
        StartedOn = new(2026, 1, 12),
        CompletedOn = new(2026, 3, 1),
        IssuedOn = new(2026, 3, 2),
        HolderCommitment = commitment,
        VerifyAt = new("https://formation.example.org/verify"),
        Template = CertificatePdf.Template,
        KeyId = keyId,
    };
}
