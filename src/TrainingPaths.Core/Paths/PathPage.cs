namespace TrainingPaths.Core.Paths;

/// <summary>What a visitor reads before enrolling: the programme of the current version.</summary>
public sealed record PathPage(string Slug, Guid VersionId, int Number, PathHeader Header, int Minutes, DateTimeOffset PublishedAt, PathOutline Outline, IReadOnlyList<SheetLink> Sheets)
{
    /// <summary>Whether the folder of the current version can be taken away: it was kept when it was published.</summary>
    public bool HasFolder { get; init; }

    /// <summary>Keys of what its quizzes lose in a package for another platform.</summary>
    public IReadOnlyList<string> QuizLosses { get; init; } = [];
}

/// <summary>The tree of a version. <paramref name="Others"/> belong to no module: the positioning, sessions to come, the final assessment and the action plan.</summary>
public sealed record PathOutline(Guid VersionId, IReadOnlyList<PathOutlineModule> Modules, IReadOnlyList<PathOutlineStep> Others)
{
    /// <summary>The lesson that anyone may read without an account.</summary>
    public PathOutlineStep? OpenLesson => Modules.SelectMany(module => module.Steps).FirstOrDefault(step => step.Kind == StepKind.Lesson);
}

public sealed record PathOutlineModule(string Id, string Title, string Summary, IReadOnlyList<PathOutlineStep> Steps)
{
    public int Minutes => Steps.Sum(step => step.Minutes);
}

public sealed record PathOutlineStep(string Id, string? ModuleId, int Position, StepKind Kind, string Title, string Modality, int Minutes);

public sealed record SheetLink(string Id, string Title, string Summary);
