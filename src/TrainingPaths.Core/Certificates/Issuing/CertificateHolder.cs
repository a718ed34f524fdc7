namespace TrainingPaths.Core.Certificates;

/// <summary>
/// The name as printed, and the salt that ties it to the sealed facts. Erasing this row leaves a valid certificate that names nobody.
/// </summary>
public sealed class CertificateHolder
{
    private CertificateHolder()
    {
    }

    public CertificateHolder(Certificate certificate, PrintedName name, byte[] salt)
    {
        CertificateId = certificate.Id;
        StructureId = certificate.StructureId;
        PersonId = certificate.PersonId;
        PrintedName = name.Text;
        Salt = salt;
    }

    public Guid CertificateId { get; private set; }

    public Guid StructureId { get; private set; }

    public Guid PersonId { get; private set; }

    public string PrintedName { get; private set; } = "";

    public byte[] Salt { get; private set; } = [];
}
