namespace TrainingPaths.Core.Certificates;

/// <summary>
/// A person has completed a version of a path, in a structure, in a period: one row, once. What was sealed is in the register; this row ties it
/// to people, and to the file.
/// </summary>
public sealed class Certificate
{
    private Certificate()
    {
    }

    public Certificate(
        Guid structureId, Guid personId, Guid enrolmentId, Guid pathVersionId, int period, int minutes, DateOnly startedOn, DateOnly completedOn, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7(now);
        StructureId = structureId;
        PersonId = personId;
        EnrolmentId = enrolmentId;
        PathVersionId = pathVersionId;
        Period = period;
        Serial = Certificates.Serial.New().ToString();
        Minutes = minutes;
        StartedOn = startedOn;
        CompletedOn = completedOn;
    }

    public Guid Id { get; private set; }

    public Guid StructureId { get; private set; }

    public Guid PersonId { get; private set; }

    public Guid EnrolmentId { get; private set; }

    public Guid PathVersionId { get; private set; }

    public int Period { get; private set; }

    public string Serial { get; private set; } = "";

    public CertificateState State { get; private set; } = CertificateState.AwaitingName;

    /// <summary>Credited, as printed.</summary>
    public int Minutes { get; private set; }

    /// <summary>Days of the structure's time zone, computed once: a certificate never changes its dates with the reader's clock.</summary>
    public DateOnly StartedOn { get; private set; }

    public DateOnly CompletedOn { get; private set; }

    /// <summary>The day of the seal; null until then.</summary>
    public DateOnly? IssuedOn { get; private set; }

    /// <summary>The PDF in the file store; null until it is rendered.</summary>
    public string? FileSha256 { get; private set; }

    public void Seal(DateOnly issuedOn)
    {
        IssuedOn ??= issuedOn;
        if (State == CertificateState.AwaitingName) State = CertificateState.InPreparation;
    }
}

/// <summary>Stored as a number.</summary>
public enum CertificateState
{
    /// <summary>A name to be printed (the person's most often, the structure's or the path's) has characters that the fonts lack: it is sealed once that is corrected.</summary>
    AwaitingName = 1,

    /// <summary>Sealed; the file is being made.</summary>
    InPreparation = 2,

    /// <summary>The file is there.</summary>
    Issued = 3,
}
