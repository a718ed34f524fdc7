namespace TrainingPaths.Core.Accounts;

/// <summary>What a person is in a structure. The same person is often several things in one structure, and something in several.</summary>
public sealed class Membership
{
    private Membership()
    {
    }

    public Membership(Guid structureId, Guid personId, StructureRole role, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7();
        StructureId = structureId;
        PersonId = personId;
        Role = role;
        Since = now;
    }

    public Guid Id { get; private set; }

    public Guid StructureId { get; private set; }

    public Guid PersonId { get; private set; }

    public StructureRole Role { get; private set; }

    public DateTimeOffset Since { get; private set; }

    /// <summary>A departure is history, not a deletion.</summary>
    public DateTimeOffset? Until { get; private set; }

    public void End(DateTimeOffset now) => Until ??= now;

    public void Resume() => Until = null;
}

/// <summary>Stored as a number: PostgreSQL compares numbers under row-level security without leaving the index.</summary>
public enum StructureRole
{
    /// <summary>Follows paths.</summary>
    Participant = 1,

    /// <summary>Enrols people of the structure, sees their progress and downloads their certificates; never scores or answers.</summary>
    HrOfficer = 2,
}

/// <summary>What a person is for the whole federation.</summary>
public enum FederationRole
{
    /// <summary>Writes and publishes paths.</summary>
    Trainer = 1,

    /// <summary>Runs the platform: structures, people, enrolments. Sees results as counts.</summary>
    Administrator = 2,

    /// <summary>Speaks for the body that signs certificates.</summary>
    TrainingBody = 3,
}

/// <summary>A federation-wide role given to a person. Read while signing in, so it stands outside row-level security and holds no name.</summary>
public sealed class Appointment
{
    private Appointment()
    {
    }

    public Appointment(Guid personId, FederationRole role)
    {
        PersonId = personId;
        Role = role;
    }

    public Guid PersonId { get; private set; }

    public FederationRole Role { get; private set; }
}
