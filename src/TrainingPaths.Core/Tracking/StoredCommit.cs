namespace TrainingPaths.Core.Tracking;

/// <summary>A commit as it came in. Evidence: added, never changed. Its number is the browser's, so that sending again is harmless.</summary>
public sealed class StoredCommit
{
    private StoredCommit()
    {
    }

    internal StoredCommit(LearnerSession session, int sequence, CommitKind kind, string body, bool isStale, DateTimeOffset now)
    {
        SessionId = session.Id;
        PersonId = session.PersonId;
        Sequence = sequence;
        Kind = kind;
        Body = body;
        IsStale = isStale;
        ReceivedAt = now;
    }

    public Guid SessionId { get; private set; }

    public int Sequence { get; private set; }

    public Guid PersonId { get; private set; }

    public CommitKind Kind { get; private set; }

    /// <summary>The values as sent, as JSON text: what is no value is kept too, and jsonb would refuse some of it.</summary>
    public string Body { get; private set; } = "";

    /// <summary>Whether it came from a session that could no longer write: kept here, and without effect.</summary>
    public bool IsStale { get; private set; }

    public DateTimeOffset ReceivedAt { get; private set; }
}

/// <summary>Stored as a number.</summary>
public enum CommitKind
{
    /// <summary>The content goes on.</summary>
    Commit = 1,

    /// <summary>The content said goodbye: Terminate, LMSFinish.</summary>
    End = 2,

    /// <summary>The page was closed under it.</summary>
    Left = 3,
}
