using TrainingPaths.Core.Tracking.Courses;
using TrainingPaths.Scorm.DataModels;
using TrainingPaths.Scorm.Sequencing;

namespace TrainingPaths.Core.Tracking;

/// <summary>What the player shows now.</summary>
/// <param name="Title">Of the course.</param>
/// <param name="Launched">The content to show; null: none, the table of contents alone.</param>
/// <param name="Ended">Whether the course was left: it can only be opened again.</param>
/// <param name="Refusal">Why the request led nowhere, as a code of SCORM's or <c>prerequisites</c>; null unless it did.</param>
/// <param name="Outcome">The best so far.</param>
public sealed record Stage(
    Guid RegistrationId,
    string Title,
    LaunchedItem? Launched,
    IReadOnlyList<CourseEntry> Entries,
    PlayerControls Controls,
    bool Ended,
    string? Refusal,
    CourseOutcome Outcome)
{
    /// <summary>For an author's trial: how the sequencing decided. Empty for a learner, who asks nothing of the kind.</summary>
    public IReadOnlyList<TraceStep> Decisions { get; init; } = [];
}

/// <summary>A content that is to be launched.</summary>
/// <param name="Key">Of its session; told once.</param>
/// <param name="Epoch">Of its launch: what a page could not send in time is brought home by it (<see cref="FindSession.OfLaunchAsync"/>).</param>
/// <param name="Address">Relative to the package.</param>
/// <param name="IsSco">An asset is only shown.</param>
/// <param name="Version"><c>1.2</c> or <c>2004</c>: which run time it looks for.</param>
/// <param name="State">What it finds.</param>
public sealed record LaunchedItem(string Id, string Title, string Key, int Epoch, string Address, bool IsSco, string Version, RunTimeState State);
