namespace TrainingPaths.Core.Paths.Drafts.Proofs;

/// <summary>Somebody was asked to proof-read a draft: one row for a draft and a person, however often they are asked. What they have read is kept file by file, so that any change since shows.</summary>
public sealed class Proofreading
{
    public const int LongestWord = 500;

    private Proofreading()
    {
    }

    public Proofreading(Guid draftId, Guid readerId, Guid askedBy, DateTimeOffset now)
    {
        (DraftId, ReaderId) = (draftId, readerId);
        Ask(askedBy, now);
    }

    public Guid DraftId { get; private set; }

    public Guid ReaderId { get; private set; }

    /// <summary>Empty until they come, and again once the person was erased.</summary>
    public string ReaderName { get; private set; } = "";

    public Guid AskedBy { get; private set; }

    public DateTimeOffset AskedAt { get; private set; }

    public ProofState State { get; private set; }

    /// <summary>The files as they were when the reader began; null before.</summary>
    public string[]? Began { get; private set; }

    /// <summary>When the reader last said « read »; null before. It stands when they are asked again.</summary>
    public DateTimeOffset? ReadAt { get; private set; }

    /// <summary>Number of the draft's last edit then. The edit may have gone on since: <see cref="ReadFiles"/> says what was read.</summary>
    public int? ReadRevision { get; private set; }

    public string[]? ReadFiles { get; private set; }

    /// <summary>What they said of the whole; empty for nothing.</summary>
    public string Word { get; private set; } = "";

    public bool IsOpen => State is ProofState.Asked or ProofState.Reading;

    public void Ask(Guid by, DateTimeOffset now) => (AskedBy, AskedAt, State, Began) = (by, now, ProofState.Asked, null);

    public void Begin(string name, DraftSnapshot now)
    {
        ReaderName = name;
        if (State == ProofState.Asked)
            (State, Began) = (ProofState.Reading, now.Lines);
    }

    public void Finish(string name, int revision, DraftSnapshot read, string word, DateTimeOffset now)
    {
        (ReaderName, State, Began) = (name, ProofState.Read, null);
        (ReadAt, ReadRevision, ReadFiles, Word) = (now, revision, read.Lines, word);
    }

    public void Decline(string name) => (ReaderName, State) = (name, ProofState.Declined);

    public void Withdraw() => State = ProofState.Withdrawn;
}

/// <summary>Stored as a number. « Out of date » is none of them: it follows from the files.</summary>
public enum ProofState
{
    Asked = 1,
    Reading = 2,
    Read = 3,
    Declined = 4,
    Withdrawn = 5,
}
