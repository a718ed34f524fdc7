namespace TrainingPaths.Core.Paths;

/// <summary>What a path says of itself before anyone enrols: the public programme, dated and versioned.</summary>
public sealed record PathHeader
{
    public required string Title { get; init; }

    public required string Summary { get; init; }

    public string Language { get; init; } = "fr";

    public IReadOnlyList<string> Audience { get; init; } = [];

    public string Prerequisites { get; init; } = "";

    public IReadOnlyList<Objective> Objectives { get; init; } = [];

    public QvctLink? Qvct { get; init; }

    /// <summary>Minutes by modality.</summary>
    public IReadOnlyDictionary<string, int> Durations { get; init; } = new Dictionary<string, int>();

    public string Assessment { get; init; } = "";

    /// <summary>The catalogue's shelves: <c>management</c>, <c>prevention</c>, <c>qvct</c>.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];

    /// <summary>A module opens after the quiz of the one before; otherwise everything is open.</summary>
    public bool Sequential { get; init; }

    public FrameworkLink? Framework { get; init; }

    public string Licence { get; init; } = "";

    public IReadOnlyList<string> Authors { get; init; } = [];

    public SupportContact? Support { get; init; }
}

/// <summary>A verb that one can observe.</summary>
public sealed record Objective(string Id, string Text);

/// <summary>What the path changes for quality of working life, and how it is seen.</summary>
public sealed record QvctLink(string Objective, string Indicator);

/// <summary>Link to a certification, e.g. RNCP39539.</summary>
public sealed record FrameworkLink(string Code, string Block);

/// <summary>Who helps, when, and within what delay (Code du travail, art. D.6313-3-1, 1°).</summary>
public sealed record SupportContact(string Name, string Phone, string Hours, string Delay);
