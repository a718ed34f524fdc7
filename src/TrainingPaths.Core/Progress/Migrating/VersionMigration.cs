namespace TrainingPaths.Core.Progress.Migrating;

/// <summary>A trainer's decision to move those who follow one version of a path to a newer one, and the report of what became of it. Counts only.</summary>
public sealed class VersionMigration
{
    private VersionMigration()
    {
    }

    public VersionMigration(Guid pathId, Guid fromVersionId, Guid toVersionId, Guid requestedBy, bool withOpenQuizzes, int total, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7(now);
        PathId = pathId;
        FromVersionId = fromVersionId;
        ToVersionId = toVersionId;
        RequestedBy = requestedBy;
        RequestedAt = now;
        WithOpenQuizzes = withOpenQuizzes;
        Total = total;
    }

    public Guid Id { get; private set; }

    public Guid PathId { get; private set; }

    public Guid FromVersionId { get; private set; }

    public Guid ToVersionId { get; private set; }

    public Guid RequestedBy { get; private set; }

    public DateTimeOffset RequestedAt { get; private set; }

    /// <summary>Also those in the middle of a quiz that keeps its result; who is in one that is asked again, or gone, always stays.</summary>
    public bool WithOpenQuizzes { get; private set; }

    public MigrationState State { get; private set; } = MigrationState.Running;

    /// <summary>People who would be moved when it was asked for.</summary>
    public int Total { get; private set; }

    public int Moved { get; private set; }

    /// <summary>Of those moved: who had nothing left to do, and completed the path by it.</summary>
    public int Completed { get; private set; }

    /// <summary>Who stayed because the path was completed, or its certificate issued.</summary>
    public int StayedCompleted { get; private set; }

    /// <summary>Who stayed because a quiz was open.</summary>
    public int StayedQuizOpen { get; private set; }

    /// <summary>Who could not be moved, there or back, because of a fault: still where they were when the last try was over.</summary>
    public int Failed { get; private set; }

    public DateTimeOffset? FinishedAt { get; private set; }

    public Guid? ReversedBy { get; private set; }

    public int MovedBack { get; private set; }

    /// <summary>Who could not go back: they did something on the newer version.</summary>
    public int WentOn { get; private set; }

    public DateTimeOffset? ReversedAt { get; private set; }

    public void Finish(int stayedCompleted, int stayedQuizOpen, int failed, DateTimeOffset now)
    {
        (StayedCompleted, StayedQuizOpen, Failed, FinishedAt) = (stayedCompleted, stayedQuizOpen, failed, now);
        State = MigrationState.Done;
    }

    public void Refuse(DateTimeOffset now) => (State, FinishedAt) = (MigrationState.Refused, now);

    public void Reverse(Guid by) => (State, ReversedBy) = (MigrationState.Reversing, by);

    /// <summary>Whoever asked for the way back was no longer an author when the job ran: everybody stays, and it can be asked for again.</summary>
    public void LeaveAsItIs() => (State, ReversedBy) = (MigrationState.Done, null);

    public void FinishReversal(int wentOn, int failed, DateTimeOffset now) => (State, WentOn, Failed, ReversedAt) = (MigrationState.Reversed, wentOn, failed, now);
}

/// <summary>Stored as a number.</summary>
public enum MigrationState
{
    Running = 1,
    Done = 2,
    Reversing = 3,
    Reversed = 4,

    /// <summary>Whoever asked was no longer an author when the job ran: nobody was moved.</summary>
    Refused = 5,
}

/// <summary>What was decided for one step that changed.</summary>
public sealed class MigratedStep
{
    private MigratedStep()
    {
    }

    public MigratedStep(Guid migrationId, string stepId, StepChoice choice)
    {
        MigrationId = migrationId;
        StepId = stepId;
        Choice = choice;
    }

    public Guid MigrationId { get; private set; }

    public string StepId { get; private set; } = "";

    public StepChoice Choice { get; private set; }

    /// <summary>People whose result no longer counts.</summary>
    public int Lost { get; private set; }
}

/// <summary>Stored as a number.</summary>
public enum StepChoice
{
    /// <summary>What was done stands for the step as it is now.</summary>
    Keep = 1,

    /// <summary>Whoever did it does it again; their earlier result stays in the log.</summary>
    AskAgain = 2,
}
