namespace TrainingPaths.Core.Certificates;

/// <summary>What the document claims to be; the word is part of the sealed facts, so that one kind is never taken for another.</summary>
public enum CertificateKind
{
    /// <summary>« Attestation de suivi »: a path followed in free mode. Not a « certificat de réalisation », which only the training body draws up.</summary>
    FollowUpStatement,
}

internal static class CertificateKindCode
{
    public static string Of(CertificateKind kind) => kind switch
    {
        CertificateKind.FollowUpStatement => "attestation-de-suivi",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static CertificateKind Parse(string code) => code switch
    {
        "attestation-de-suivi" => CertificateKind.FollowUpStatement,
        _ => throw new FormatException($"Unknown kind of certificate: {code}."),
    };
}
