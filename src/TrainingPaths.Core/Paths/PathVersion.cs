namespace TrainingPaths.Core.Paths;

/// <summary>What learners follow: frozen when published, never edited. An enrolment keeps its version for ever.</summary>
public sealed class PathVersion
{
    private PathVersion()
    {
    }

    public PathVersion(Guid pathId, int number, PathHeader header, int minutes, string contentHash, string searchText, Guid? publishedBy, DateTimeOffset publishedAt)
    {
        Id = Guid.CreateVersion7(publishedAt);
        PathId = pathId;
        Number = number;
        Title = header.Title;
        Summary = header.Summary;
        Language = header.Language;
        Themes = [.. header.Themes];
        Header = header;
        Minutes = minutes;
        ContentHash = contentHash;
        SearchText = searchText;
        PublishedBy = publishedBy;
        PublishedAt = publishedAt;
    }

    public Guid Id { get; private set; }

    public Guid PathId { get; private set; }

    /// <summary>1, 2, 3… within a path.</summary>
    public int Number { get; private set; }

    public string Title { get; private set; } = "";

    public string Summary { get; private set; } = "";

    public string Language { get; private set; } = "fr";

    /// <summary>The header's themes, in a column of their own for the catalogue's filter.</summary>
    public List<string> Themes { get; private set; } = [];

    public PathHeader Header { get; private set; } = null!;

    /// <summary>Planned minutes of all steps that count: the hours that completing this version credits.</summary>
    public int Minutes { get; private set; }

    /// <summary>SHA-256 over the canonical content: publishing the same content again makes no version.</summary>
    public string ContentHash { get; private set; } = "";

    /// <summary>Titles, objectives and text, searched with French stemming and accents folded.</summary>
    public string SearchText { get; private set; } = "";

    public Guid? PublishedBy { get; private set; }

    public DateTimeOffset PublishedAt { get; private set; }
}
