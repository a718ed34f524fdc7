using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Certificates;

public static class CertificatesRules
{
    public static readonly Rule NoLongerValid = new("certificate.no-longer-valid", "This certificate was already replaced or revoked.");
}
