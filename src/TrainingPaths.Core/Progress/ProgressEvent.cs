namespace TrainingPaths.Core.Progress;

/// <summary>Something that happened on a path, as acknowledged. Added, never changed: everything else here can be computed again from these rows.</summary>
public sealed class ProgressEvent
{
    private ProgressEvent()
    {
    }

    public ProgressEvent(Guid id, Guid structureId, Guid enrolmentId, Guid personId, string stepId, ProgressKind kind, int screen, DateTimeOffset happenedAt, DateTimeOffset recordedAt)
    {
        Id = id;
        StructureId = structureId;
        EnrolmentId = enrolmentId;
        PersonId = personId;
        StepId = stepId;
        Kind = kind;
        Screen = screen;
        HappenedAt = happenedAt;
        RecordedAt = recordedAt;
    }

    /// <summary>The device's id, or the server's own for what the server decides; sending it again is a no-op.</summary>
    public Guid Id { get; private set; }

    public Guid StructureId { get; private set; }

    public Guid EnrolmentId { get; private set; }

    public Guid PersonId { get; private set; }

    public string StepId { get; private set; } = "";

    public ProgressKind Kind { get; private set; }

    /// <summary>Screen reached, from 1; zero where it means nothing.</summary>
    public int Screen { get; private set; }

    /// <summary>On the device, corrected to the server's clock; never later than <see cref="RecordedAt"/>.</summary>
    public DateTimeOffset HappenedAt { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }
}

public enum ProgressKind
{
    /// <summary>A screen of a lesson was shown.</summary>
    ScreenReached = 1,

    /// <summary>The step is done.</summary>
    Completed = 2,

    /// <summary>A migration moved the learner to a version that asks the step again: what was done before no longer counts.</summary>
    AskedAgain = 3,

    /// <summary>That migration was taken back: what was done before counts again.</summary>
    TakenBack = 4,
}

/// <summary>Where somebody is in a step: a projection of <see cref="ProgressEvent"/>. It only improves, but where a migration asks the step again.</summary>
public sealed class StepProgress
{
    private StepProgress()
    {
    }

    public Guid EnrolmentId { get; private set; }

    public string StepId { get; private set; } = "";

    public Guid StructureId { get; private set; }

    public Guid PersonId { get; private set; }

    /// <summary>The latest screen shown: resume returns to it.</summary>
    public int Screen { get; private set; }

    public DateTimeOffset SeenAt { get; private set; }

    public DateTimeOffset? CompletedAt { get; private set; }
}

/// <summary>Where somebody is on a path: a projection of <see cref="StepProgress"/> and the version's steps.</summary>
public sealed class PathProgress
{
    private PathProgress()
    {
    }

    public Guid EnrolmentId { get; private set; }

    public Guid StructureId { get; private set; }

    public Guid PersonId { get; private set; }

    public int StepsDone { get; private set; }

    /// <summary>Planned minutes of the steps done: what a document may credit. Observed time is another thing and is not kept here.</summary>
    public int MinutesCredited { get; private set; }

    /// <summary>The step touched last; resume starts from it.</summary>
    public string LastStepId { get; private set; } = "";

    public DateTimeOffset StartedAt { get; private set; }

    public DateTimeOffset SeenAt { get; private set; }

    public DateTimeOffset? CompletedAt { get; private set; }
}

/// <summary>What an exercise or an activity leaves behind. Private to the learner, erasable, and no part of the evidence.</summary>
public sealed class Note
{
    public const int LongestText = 4000;

    private Note()
    {
    }

    public Guid EnrolmentId { get; private set; }

    public string StepId { get; private set; } = "";

    /// <summary>A field of an activity; <c>takeaway</c> for a lesson.</summary>
    public string Field { get; private set; } = "";

    public Guid StructureId { get; private set; }

    public Guid PersonId { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary>Milliseconds, as <c>Answer.ChosenAt</c>: the later text wins, in whatever order they arrive.</summary>
    public long WrittenAt { get; private set; }
}
