namespace TrainingPaths.Scorm.Writing;

/// <summary>What a package is made of: as little as an LMS needs to launch it.</summary>
/// <param name="Identifier">An XML name without colon; the same for every version of the course.</param>
/// <param name="Items">At least one; at most 400 levels.</param>
public sealed record Course(string Identifier, string Title, IReadOnlyList<CourseItem> Items)
{
    /// <summary>How learners move among <see cref="Items"/>.</summary>
    public Navigation Navigation { get; init; } = Navigation.Free;

    /// <summary>Files that several items use: scripts, styles, fonts.</summary>
    public IReadOnlyList<CourseFile> SharedFiles { get; init; } = [];
}
