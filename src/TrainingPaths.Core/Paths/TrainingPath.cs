namespace TrainingPaths.Core.Paths;

/// <summary>A path under a name that never changes. What people follow is one of its versions.</summary>
public sealed class TrainingPath
{
    private TrainingPath()
    {
    }

    public TrainingPath(string slug)
    {
        Id = Guid.CreateVersion7();
        Slug = slug;
    }

    public Guid Id { get; private set; }

    public string Slug { get; private set; } = "";

    /// <summary>The version that new enrolments take; null before the first publication.</summary>
    public Guid? CurrentVersionId { get; private set; }

    public void Publish(PathVersion version) => CurrentVersionId = version.Id;
}

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

/// <summary>Part of a version, with a quiz of its own at the end.</summary>
public sealed class PathModule
{
    private PathModule()
    {
    }

    public PathModule(Guid pathVersionId, string stableId, int position, string title, string summary)
    {
        PathVersionId = pathVersionId;
        StableId = stableId;
        Position = position;
        Title = title;
        Summary = summary;
    }

    public Guid PathVersionId { get; private set; }

    public string StableId { get; private set; } = "";

    public int Position { get; private set; }

    public string Title { get; private set; } = "";

    public string Summary { get; private set; } = "";
}

/// <summary>One thing to do, in the order of the version. Results follow its stable id; its hash says whether its content changed between versions.</summary>
public sealed class Step
{
    private Step()
    {
    }

    public Step(Guid pathVersionId, string stableId, string? moduleId, int position, StepKind kind, string title, string modality, int minutes, string hash)
    {
        PathVersionId = pathVersionId;
        StableId = stableId;
        ModuleId = moduleId;
        Position = position;
        Kind = kind;
        Title = title;
        Modality = modality;
        Minutes = minutes;
        Hash = hash;
    }

    public Guid PathVersionId { get; private set; }

    public string StableId { get; private set; } = "";

    /// <summary>Null for what belongs to the path as a whole: the action plan, an upcoming session.</summary>
    public string? ModuleId { get; private set; }

    public int Position { get; private set; }

    public StepKind Kind { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary><c>selfPaced</c>, <c>workplace</c>, <c>virtualClass</c>, <c>inPerson</c> or <c>coaching</c>.</summary>
    public string Modality { get; private set; } = "";

    /// <summary>Average duration, credited on completion (Code du travail, art. D.6313-3-1). Zero for what the site does not run yet.</summary>
    public int Minutes { get; private set; }

    public string Hash { get; private set; } = "";

    /// <summary>What the module of this kind interprets: one of the records of <c>StepDefinitions.cs</c>, as JSON.</summary>
    public string Definition { get; init; } = "{}";

    /// <summary>Sanitised HTML, one entry a screen of about 120 words.</summary>
    public List<string> Screens { get; init; } = [];

    /// <summary>Rules change: HTML cleaned by an older version is cleaned again.</summary>
    public int SanitiserVersion { get; init; }
}

/// <summary>Stored as a number.</summary>
public enum StepKind
{
    Lesson = 1,
    Practice = 2,
    Quiz = 3,
    Activity = 4,

    /// <summary>A session of a modality that the site does not run yet: shown « à venir », never done by itself, counted for no hours.</summary>
    Upcoming = 5,
}

/// <summary>A practical sheet of a version, to print and reuse.</summary>
public sealed class Sheet
{
    private Sheet()
    {
    }

    public Sheet(Guid pathVersionId, string stableId, int position, string title, string summary, string html)
    {
        PathVersionId = pathVersionId;
        StableId = stableId;
        Position = position;
        Title = title;
        Summary = summary;
        Html = html;
    }

    public Guid PathVersionId { get; private set; }

    public string StableId { get; private set; } = "";

    public int Position { get; private set; }

    public string Title { get; private set; } = "";

    public string Summary { get; private set; } = "";

    public string Html { get; private set; } = "";
}

/// <summary>A picture or file named by published content; the bytes are in the file store.</summary>
public sealed class MediaFile
{
    private MediaFile()
    {
    }

    public MediaFile(string sha256, string contentType, long size)
    {
        Sha256 = sha256;
        ContentType = contentType;
        Size = size;
    }

    public string Sha256 { get; private set; } = "";

    /// <summary>From our own table of extensions, never from an upload's claim.</summary>
    public string ContentType { get; private set; } = "";

    public long Size { get; private set; }
}
