namespace TrainingPaths.Core.Paths.Drafts;

/// <summary>A file of a draft's folder. It keeps its identity when it moves, so that an author's text finds its place after another moved the step.</summary>
public sealed class DraftFile
{
    private DraftFile()
    {
    }

    /// <param name="id">Of a file that comes back after it was removed.</param>
    public DraftFile(Guid draftId, string path, DraftText text, Guid? id = null)
    {
        Id = id ?? Guid.CreateVersion7();
        DraftId = draftId;
        Move(path);
        Write(text);
    }

    public Guid Id { get; private set; }

    public Guid DraftId { get; private set; }

    /// <summary>Relative to the folder, with forward slashes.</summary>
    public string Path { get; private set; } = "";

    /// <summary>Of its bytes, which are a <see cref="DraftBlob"/>.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>Bytes.</summary>
    public long Size { get; private set; }

    /// <summary>Id of the step, module or sheet that it holds; null where it holds none.</summary>
    public string? StableId { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>Planned minutes of the step.</summary>
    public int Minutes { get; private set; }

    /// <summary>Questions that it holds.</summary>
    public int Questions { get; private set; }

    public DraftPlace Place => DraftPlace.Of(Path);

    /// <exception cref="ArgumentException">The path leads out of the folder, or is none of a folder of the format.</exception>
    public void Move(string path) => Path = SourcePath.IsSafe(path) ? path : throw new ArgumentException("Not a path of a file of the format.", nameof(path));

    public void Write(DraftText text)
    {
        (Sha256, Size) = (text.Sha256, text.Content.Length);
        (StableId, Title, Minutes, Questions) = DraftFacts.Of(Place.Kind, text.Content);
    }
}

/// <summary>What files of a draft hold, now or before: kept once, however often an author comes back to it.</summary>
public sealed class DraftBlob
{
    private DraftBlob()
    {
    }

    public DraftBlob(Guid draftId, DraftText text)
    {
        DraftId = draftId;
        (Sha256, Bytes) = (text.Sha256, text.Content.IsInMemory ? text.Bytes : null);
    }

    public Guid DraftId { get; private set; }

    public string Sha256 { get; private set; } = "";

    /// <summary>Null for what is too large to lie in a database: the file store holds it under its hash.</summary>
    public byte[]? Bytes { get; private set; }
}
