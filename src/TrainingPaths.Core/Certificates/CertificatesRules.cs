using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Certificates;

public static class CertificatesRules
{
    public static readonly Rule SerialUnknown = new("certificate.serial-unknown", "No certificate has this number.", 404);
    public static readonly Rule ReasonMissing = new("certificate.reason-missing", "Say why: the reason is kept with what was done, and never public.", 422);
    public static readonly Rule NoLongerValid = new("certificate.no-longer-valid", "This certificate was already replaced or revoked.");
}
