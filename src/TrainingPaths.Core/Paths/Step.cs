namespace TrainingPaths.Core.Paths;

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

    /// <summary>Characters of an id, of a step as of everything that an author names.</summary>
    public const int LongestId = 60;

    public string StableId { get; private set; } = "";

    /// <summary>Null for what belongs to the path as a whole: the positioning, the final assessment, the action plan, an upcoming session.</summary>
    public string? ModuleId { get; private set; }

    public int Position { get; private set; }

    public StepKind Kind { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary><c>selfPaced</c>, <c>workplace</c>, <c>virtualClass</c>, <c>inPerson</c> or <c>coaching</c>.</summary>
    public string Modality { get; private set; } = "";

    /// <summary>Average duration, credited on completion (Code du travail, art. D.6313-3-1). Zero for what counts for no hours.</summary>
    public int Minutes { get; private set; }

    public string Hash { get; private set; } = "";

    /// <summary>What the module of this kind interprets: one of the records of <c>StepDefinitions.cs</c>, as JSON.</summary>
    public string Definition { get; init; } = "{}";

    /// <summary>Sanitised HTML, one entry a screen of about 120 words.</summary>
    public List<string> Screens { get; init; } = [];

    /// <summary>Rules change: HTML cleaned by an older version is cleaned again.</summary>
    public int SanitiserVersion { get; init; }
}
