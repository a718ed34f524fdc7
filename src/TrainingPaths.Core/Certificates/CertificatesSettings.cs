namespace TrainingPaths.Core.Certificates;

/// <summary>What an installation says of itself on its certificates.</summary>
/// <param name="Issuer">The body that delivers them.</param>
/// <param name="VerifyAt">Public address of the verification page, without the serial: <c>https://…/verify</c>.</param>
/// <param name="KeysDirectory">Where the seal keys live: outside the database, on storage that is backed up and that only the application reads.</param>
public sealed record CertificatesSettings(CertificateIssuer Issuer, Uri VerifyAt, string KeysDirectory);
