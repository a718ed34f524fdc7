namespace TrainingPaths.Core.Paths.Drafts;

/// <summary>Somebody who writes a draft, under the name that they sign with.</summary>
public sealed class DraftAuthor
{
    private DraftAuthor()
    {
    }

    public DraftAuthor(Guid draftId, Guid authorId, string name)
    {
        DraftId = draftId;
        AuthorId = authorId;
        Name = name;
    }

    public Guid DraftId { get; private set; }

    public Guid AuthorId { get; private set; }

    /// <summary>Empty once the person was erased: what they wrote stays, as a work of the federation.</summary>
    public string Name { get; private set; } = "";

    /// <summary>When the draft was last open before them.</summary>
    public DateTimeOffset? SeenAt { get; private set; }

    /// <summary>Id of the step that they had open then; null for the path itself.</summary>
    public string? SeenStep { get; private set; }

    /// <summary>An author who was invited has a name once they come.</summary>
    public void Came(string name) => Name = name;
}
