namespace TrainingPaths.Core.Paths.Drafts;

/// <summary>One thing that an author did, with what each file was before and became: it can be read, and taken back.</summary>
public sealed class DraftEdit
{
    private DraftEdit()
    {
    }

    public DraftEdit(Guid draftId, int number, DraftAct act, string subject, Guid authorId, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7(now);
        DraftId = draftId;
        Number = number;
        Act = act;
        Subject = subject;
        AuthorId = authorId;
        StartedAt = At = now;
    }

    public Guid Id { get; private set; }

    public Guid DraftId { get; private set; }

    /// <summary>1, 2, 3… within a draft.</summary>
    public int Number { get; private set; }

    public DraftAct Act { get; private set; }

    /// <summary>Title of what was changed.</summary>
    public string Subject { get; private set; } = "";

    public Guid AuthorId { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    public DateTimeOffset At { get; private set; }

    public List<DraftEditFile> Files { get; private set; } = [];

    /// <summary>Typing is saved each second and read back by the paragraph: what one author writes in one file within these minutes is one edit.</summary>
    public static readonly TimeSpan OneSitting = TimeSpan.FromMinutes(5);

    public bool GoesOn(Guid fileId, DraftAct act, Guid author, DateTimeOffset now) =>
        act == DraftAct.Wrote && Act == DraftAct.Wrote && AuthorId == author && now - StartedAt < OneSitting && Files is [var only] && only.FileId == fileId;

    public void Continue(string sha256, string subject, DateTimeOffset now)
    {
        Files[0].Continue(sha256);
        (Subject, At) = (subject, now);
    }
}

/// <summary>What an edit did to one file. A path or a hash that is null: the file was not there.</summary>
public sealed class DraftEditFile
{
    private DraftEditFile()
    {
    }

    public DraftEditFile(Guid fileId, string? pathBefore, string? shaBefore, string? pathAfter, string? shaAfter)
    {
        FileId = fileId;
        (PathBefore, ShaBefore, PathAfter, ShaAfter) = (pathBefore, shaBefore, pathAfter, shaAfter);
    }

    public Guid EditId { get; private set; }

    public Guid FileId { get; private set; }

    public string? PathBefore { get; private set; }

    public string? ShaBefore { get; private set; }

    public string? PathAfter { get; private set; }

    public string? ShaAfter { get; private set; }

    internal void Continue(string sha256) => ShaAfter = sha256;
}

/// <summary>Stored as a number.</summary>
public enum DraftAct
{
    Started = 1,
    Wrote = 2,
    Added = 3,
    Moved = 4,
    Duplicated = 5,
    Removed = 6,
    TookBack = 7,
    Restored = 8,
    Imported = 9,
    Published = 10,
    TookFromUpstream = 11,

    /// <summary>Of a question: by itself, for its answers may find no place in the other kind.</summary>
    ChangedKind = 12,
}
