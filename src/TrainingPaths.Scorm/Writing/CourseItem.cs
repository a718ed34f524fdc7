namespace TrainingPaths.Scorm.Writing;

/// <summary>A chapter, which has items, or a lesson, which has content; never both.</summary>
/// <param name="Identifier">An XML name without colon, used once in the course.</param>
public sealed record CourseItem(string Identifier, string Title)
{
    /// <summary>For a lesson.</summary>
    public CourseContent? Content { get; init; }

    /// <summary>For a chapter.</summary>
    public IReadOnlyList<CourseItem> Items { get; init; } = [];

    /// <summary>For a chapter: how learners move among its items. SCORM 1.2 cannot say it.</summary>
    public Navigation Navigation { get; init; } = Navigation.Free;

    /// <summary>0..100: at or above it the lesson is passed, below it failed; null leaves that to the content.</summary>
    public decimal? MasteryScore { get; init; }

    /// <summary>0..1: the progress from which on the lesson is completed; null leaves that to the content. SCORM 1.2 cannot say it.</summary>
    public decimal? CompletionThreshold { get; init; }

    /// <summary>The identifier of a lesson with a mastery score that must be passed before this item opens; null for none. SCORM 1.2 cannot say it.</summary>
    public string? OpensAfter { get; init; }

    /// <summary>Whether it counts for its chapter's success and score; a lesson that is read has neither, and unless told so the chapter waits for them. SCORM 1.2 cannot say it.</summary>
    public bool CountsForSuccess { get; init; } = true;

    /// <summary>What the content reads as <c>cmi.launch_data</c>; at most 4,000 characters.</summary>
    public string? LaunchText { get; init; }
}
