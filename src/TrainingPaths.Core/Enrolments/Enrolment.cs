namespace TrainingPaths.Core.Enrolments;

/// <summary>
/// A person follows one frozen version of a path, in the structure they belonged to then. A new version or a move to another structure
/// changes nothing here; only a migration that a trainer decided moves it to another version, and <see cref="VersionChange"/> says so for ever.
/// </summary>
public sealed class Enrolment
{
    private Enrolment()
    {
    }

    public Enrolment(Guid structureId, Guid personId, Guid pathId, Guid pathVersionId, EnrolmentOrigin origin, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7(now);
        StructureId = structureId;
        PersonId = personId;
        PathId = pathId;
        PathVersionId = pathVersionId;
        Origin = origin;
        VisibleToStructure = origin == EnrolmentOrigin.Assigned;
        EnrolledAt = now;
        ProgrammeAcceptedAt = origin == EnrolmentOrigin.SelfChosen ? now : null;
    }

    public Guid Id { get; private set; }

    public Guid StructureId { get; private set; }

    public Guid PersonId { get; private set; }

    public Guid PathId { get; private set; }

    public Guid PathVersionId { get; private set; }

    /// <summary>1, then one more at each recertification: a new period deletes nothing of the one before.</summary>
    public int Period { get; private set; } = 1;

    public EnrolmentOrigin Origin { get; private set; }

    /// <summary>HR sees an enrolment that it asked for, or that its holder shared; never one that a person chose alone.</summary>
    public bool VisibleToStructure { get; private set; }

    public DateTimeOffset EnrolledAt { get; private set; }

    /// <summary>When the learner accepted the dated programme with its average durations (Code du travail, art. D.6313-3-1, 2°, read 2026-11).</summary>
    public DateTimeOffset? ProgrammeAcceptedAt { get; private set; }

    public void AcceptProgramme(DateTimeOffset now) => ProgrammeAcceptedAt ??= now;

    public void MoveTo(Guid versionId) => PathVersionId = versionId;

    public void ShareWithStructure() => VisibleToStructure = true;
}

public enum EnrolmentOrigin
{
    SelfChosen = 1,
    Assigned = 2,
}

/// <summary>HR asked a person to follow a path. Kept apart from the enrolment: asking for a path that somebody already chose alone must not reveal that they did.</summary>
public sealed class Assignment
{
    private Assignment()
    {
    }

    public Assignment(Guid structureId, Guid personId, Guid pathId, Guid assignedBy, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7(now);
        StructureId = structureId;
        PersonId = personId;
        PathId = pathId;
        AssignedBy = assignedBy;
        At = now;
    }

    public Guid Id { get; private set; }

    public Guid StructureId { get; private set; }

    public Guid PersonId { get; private set; }

    public Guid PathId { get; private set; }

    public Guid AssignedBy { get; private set; }

    public DateTimeOffset At { get; private set; }
}
