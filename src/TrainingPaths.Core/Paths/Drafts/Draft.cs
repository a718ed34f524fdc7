namespace TrainingPaths.Core.Paths.Drafts;

/// <summary>A path being written: the files of its folder, in the content format. Learners never meet it; what they follow is a published version.</summary>
public sealed class Draft
{
    private Draft()
    {
    }

    /// <param name="slug">The path's name: of a path that exists, or one that its first publication gives.</param>
    /// <param name="isNamed">False while the name is only a placeholder.</param>
    public Draft(string slug, bool isNamed, Guid? basedOnVersionId, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7(now);
        Slug = slug;
        IsNamed = isNamed;
        BasedOnVersionId = basedOnVersionId;
        CreatedAt = ChangedAt = now;
    }

    public Guid Id { get; private set; }

    public string Slug { get; private set; } = "";

    /// <summary>An address is chosen once, with the title of the first publication: nobody is asked for one before.</summary>
    public bool IsNamed { get; private set; }

    /// <summary>As <c>path.yaml</c> has it, for lists.</summary>
    public string Title { get; private set; } = "";

    /// <summary>What it differs from; null before the first publication.</summary>
    public Guid? BasedOnVersionId { get; private set; }

    /// <summary>A published version of another path that this one was made from, as far as its changes were looked at.</summary>
    public Guid? ForkedFromVersionId { get; private set; }

    /// <summary>Edits so far: the number of the last one.</summary>
    public int Revision { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Put away by an author. Its files stay until somebody takes it up again.</summary>
    public DateTimeOffset? PutAwayAt { get; private set; }

    /// <param name="edit">Number of the edit, which may be the last one going on.</param>
    public void Changed(int edit, string title, DateTimeOffset now) => (Revision, Title, ChangedAt) = (edit, title, now);

    /// <summary>It began as a version of another path, or its author has looked at what that became.</summary>
    public void SawOriginal(Guid versionId) => ForkedFromVersionId = versionId;

    public void Name(string slug) => (Slug, IsNamed) = (slug, true);

    public void Published(Guid versionId) => BasedOnVersionId = versionId;

    public void PutAway(DateTimeOffset now) => PutAwayAt ??= now;

    public void TakeUp() => PutAwayAt = null;
}
