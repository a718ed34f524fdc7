namespace TrainingPaths.Core.Enrolments;

/// <summary>An enrolment was moved from one version of its path to another, or back. Added, never changed: who followed what, and when, is part of the proof.</summary>
public sealed class VersionChange
{
    private VersionChange()
    {
    }

    /// <param name="askedAgain">Steps that were done and are to be done again; for a way back, those whose result counts again.</param>
    public VersionChange(Enrolment enrolment, Guid toVersionId, Guid migrationId, bool isReversal, IEnumerable<string> askedAgain, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7(now);
        StructureId = enrolment.StructureId;
        EnrolmentId = enrolment.Id;
        PersonId = enrolment.PersonId;
        FromVersionId = enrolment.PathVersionId;
        ToVersionId = toVersionId;
        MigrationId = migrationId;
        IsReversal = isReversal;
        AskedAgain = [.. askedAgain];
        At = now;
    }

    public Guid Id { get; private set; }

    public Guid StructureId { get; private set; }

    public Guid EnrolmentId { get; private set; }

    public Guid PersonId { get; private set; }

    public Guid FromVersionId { get; private set; }

    public Guid ToVersionId { get; private set; }

    /// <summary>What was decided for everybody on the path, and by whom: a row of the module above.</summary>
    public Guid MigrationId { get; private set; }

    public bool IsReversal { get; private set; }

    public string[] AskedAgain { get; private set; } = [];

    public DateTimeOffset At { get; private set; }
}
