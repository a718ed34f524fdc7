namespace TrainingPaths.Core.Accounts;

/// <summary>Who did or looked at what. Rows are added and never changed: the database refuses it. Actors are ids, so that erasing a name leaves the log whole.</summary>
public sealed class AuditEntry
{
    private AuditEntry()
    {
    }

    public AuditEntry(DateTimeOffset at, Guid? personId, string action, Guid? subjectId = null, Guid? structureId = null, string? detail = null)
    {
        Id = Guid.CreateVersion7(at);
        At = at;
        PersonId = personId;
        Action = action;
        SubjectId = subjectId;
        StructureId = structureId;
        Detail = detail;
    }

    public Guid Id { get; private set; }

    public DateTimeOffset At { get; private set; }

    public Guid? PersonId { get; private set; }

    /// <summary>Stable words, e.g. <c>people.viewed</c>.</summary>
    public string Action { get; private set; } = "";

    public Guid? SubjectId { get; private set; }

    public Guid? StructureId { get; private set; }

    public string? Detail { get; private set; }
}
