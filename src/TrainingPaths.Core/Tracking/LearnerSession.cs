using TrainingPaths.Scorm.DataModels;

namespace TrainingPaths.Core.Tracking;

/// <summary>One launch of one item, from its first call to its last (RTE 4th ed. 2.1.1, « learner session »).</summary>
public sealed class LearnerSession
{
    private LearnerSession()
    {
    }

    internal LearnerSession(Registration registration, string itemId, RunTimeState launched, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7(now);
        RegistrationId = registration.Id;
        PersonId = registration.PersonId;
        Epoch = registration.NextEpoch();
        ItemId = itemId;
        Launched = launched;
        OpenedAt = now;
    }

    public Guid Id { get; private set; }

    public Guid RegistrationId { get; private set; }

    public Guid PersonId { get; private set; }

    /// <summary>Of its launch; a later launch has a greater one.</summary>
    public int Epoch { get; private set; }

    public string ItemId { get; private set; } = "";

    /// <summary>What the content found: every commit is read against it.</summary>
    public RunTimeState Launched { get; private set; } = RunTimeState.Empty;

    /// <summary>The last commit, as read; null while there was none.</summary>
    public RunTimeState? State { get; private set; }

    /// <summary>The greatest number of a commit that was kept; 0: none.</summary>
    public int Sequence { get; private set; }

    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>When the content said goodbye; null while it has not.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>
    /// What becomes of a commit that was not known yet: a pure rule, so that any order, delay and repetition of commits can be proved to end the same.
    /// After a goodbye too: whether it arrived is not known to content whose answer was lost, which then goes on.
    /// </summary>
    /// <param name="epoch">Of the registration's last launch, or of its end.</param>
    internal Intake Judge(int epoch, int sequence) => Epoch != epoch ? Intake.Stale : sequence > Sequence ? Intake.Applied : Intake.Older;

    internal void Keep(int sequence, RunTimeState state, bool ends, DateTimeOffset now)
    {
        Sequence = sequence;
        State = state;
        EndedAt ??= ends ? now : null;
    }
}

internal enum Intake
{
    Applied,

    /// <summary>A later one of the same session came first: archived, and true all the same.</summary>
    Older,

    /// <summary>The session may no longer write: archived, and refused.</summary>
    Stale,
}
