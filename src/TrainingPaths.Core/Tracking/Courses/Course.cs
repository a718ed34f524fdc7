using TrainingPaths.Scorm.DataModels;
using TrainingPaths.Scorm.DataModels.Launching;
using TrainingPaths.Scorm.Sequencing;

namespace TrainingPaths.Core.Tracking.Courses;

/// <summary>
/// One learner's way through the items of a package: what runs, what comes next, what it all came to. SCORM 2004 has its sequencing for it,
/// SCORM 1.2 leaves it to the platform; both are asked the same questions here.
/// </summary>
internal abstract class Course
{
    /// <summary>What it shares with the learner's other courses; null: nothing, in this edition.</summary>
    public virtual Recollection? Recalled => null;

    /// <summary>How what was asked was decided, in order, with the clause of the specification; empty where the edition knows no such rules.</summary>
    public virtual IReadOnlyList<TraceStep> Decided => [];

    /// <summary>The item whose content runs, or just said goodbye; null: none.</summary>
    public abstract string? Running { get; }

    /// <summary>All that must be remembered, as JSON.</summary>
    public abstract string State { get; }

    /// <summary>The learner comes, or comes back.</summary>
    /// <param name="left">What the content that ran last left; null when nothing was running.</param>
    public abstract Decision Open(LeftBehind? left);

    /// <summary>The learner, or the content, asks to go somewhere.</summary>
    public abstract Decision Go(NavigationRequest request, LeftBehind? left);

    /// <summary>The learner has gone, and may be back.</summary>
    public abstract void Leave(LeftBehind left);

    /// <summary>Content has said something, and nobody has asked to go anywhere: what can already be counted is.</summary>
    public abstract void Hear(LeftBehind left);

    /// <summary>Counts what the running content left, without going anywhere.</summary>
    public abstract void Count(LeftBehind left);

    /// <summary>What the running item's content finds.</summary>
    /// <param name="previous">What this item's last session left; null: it has never said anything.</param>
    public abstract LaunchState Launch(string learnerId, string learnerName, LeftBehind? previous);

    /// <summary>In the order of the manifest, as the table of contents shows them.</summary>
    public abstract IReadOnlyList<CourseEntry> Entries();

    public abstract PlayerControls Controls();

    public abstract CourseOutcome Outcome();
}

/// <summary>What a content stored last, and whether it said goodbye.</summary>
/// <param name="Launched">What it had found: of what it shares with other courses, only what it changed is reported.</param>
internal sealed record LeftBehind(string ItemId, RunTimeState State, RunTimeState Launched, bool Ended)
{
    public ContentReport ToReport() => State.ToReport(Launched);
}

/// <summary>Where a request led.</summary>
/// <param name="Launches">Whether an item's content must be launched now.</param>
/// <param name="Ended">Whether the course is left: nothing runs until it is opened again.</param>
/// <param name="Refusal">Why nothing happened: a code of SCORM's (SN appendix C); null unless refused.</param>
internal sealed record Decision(bool Launches, bool Ended, string? Refusal = null);

/// <summary>A line of the table of contents.</summary>
/// <param name="Depth">0 for the outermost.</param>
/// <param name="Opens">False for a chapter that leads to nothing by itself.</param>
/// <param name="Locked">Why it cannot be chosen: a code of SCORM's, <c>prerequisites</c>, or <see cref="Faulty"/>; null: it can.</param>
/// <param name="IsCourse">The course itself: choosing it begins where the course begins.</param>
public sealed record CourseEntry(string Id, string Title, int Depth, bool IsCurrent, bool IsDone, bool Opens, string? Locked, bool IsCourse = false)
{
    /// <summary>Nothing that a learner does can open it: the package asks for what it does not hold, or goes in a circle.</summary>
    public const string Faulty = "faulty";
}

/// <summary>What a course came to so far.</summary>
/// <param name="Passed">Null while nothing was judged.</param>
/// <param name="Score">0..100; null while there is none.</param>
public sealed record CourseOutcome(bool Completed, bool? Passed, decimal? Score);
