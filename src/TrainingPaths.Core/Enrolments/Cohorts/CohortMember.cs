namespace TrainingPaths.Core.Enrolments.Cohorts;

/// <summary>A learner lets one trainer see one enrolment. The row is the right: it is added by the learner alone, and leaving deletes it.</summary>
public sealed class CohortMember
{
    private CohortMember()
    {
    }

    public CohortMember(Cohort cohort, Enrolment enrolment, DateTimeOffset now)
    {
        CohortId = cohort.Id;
        TrainerId = cohort.TrainerId;
        CohortName = cohort.Name;
        TrainerName = cohort.TrainerName;
        StructureId = enrolment.StructureId;
        EnrolmentId = enrolment.Id;
        PersonId = enrolment.PersonId;
        JoinedAt = now;
    }

    public Guid CohortId { get; private set; }

    public Guid TrainerId { get; private set; }

    /// <summary>As it was read when agreeing, like <see cref="TrainerName"/>.</summary>
    public string CohortName { get; private set; } = "";

    public string TrainerName { get; private set; } = "";

    public Guid StructureId { get; private set; }

    public Guid EnrolmentId { get; private set; }

    public Guid PersonId { get; private set; }

    public DateTimeOffset JoinedAt { get; private set; }

    /// <summary>Up to when the learner has read what the trainer wrote; null before the first time.</summary>
    public DateTimeOffset? MessagesSeenAt { get; private set; }
}
