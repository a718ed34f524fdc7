namespace TrainingPaths.Core.Enrolments.Cohorts.Messages;

/// <summary>Words between a trainer and one learner of a group, never changed. What is written to the whole group is a row for each of its people, so that nobody's row tells who else is in it.</summary>
public sealed class CohortMessage
{
    public const int LongestText = 2000;

    private CohortMessage()
    {
    }

    /// <summary>What a learner answers.</summary>
    public CohortMessage(Guid id, CohortMember member, string text, DateTimeOffset now)
    {
        Id = id;
        EnrolmentId = member.EnrolmentId;
        StructureId = member.StructureId;
        PersonId = member.PersonId;
        CohortId = member.CohortId;
        TrainerId = member.TrainerId;
        CohortName = member.CohortName;
        TrainerName = member.TrainerName;
        Text = text;
        SentAt = now;
    }

    /// <summary>Made by the form, so that sending it twice writes once; the same for all to whom one message went.</summary>
    public Guid Id { get; private set; }

    public Guid EnrolmentId { get; private set; }

    public Guid StructureId { get; private set; }

    /// <summary>The learner, whichever of the two wrote it.</summary>
    public Guid PersonId { get; private set; }

    public Guid CohortId { get; private set; }

    public Guid TrainerId { get; private set; }

    /// <summary>As its learner read it when agreeing, like <see cref="TrainerName"/>: whoever has left keeps what they received.</summary>
    public string CohortName { get; private set; } = "";

    public string TrainerName { get; private set; } = "";

    /// <summary>False for what the learner wrote.</summary>
    public bool ByTrainer { get; private set; }

    public bool ToAll { get; private set; }

    public string Text { get; private set; } = "";

    public DateTimeOffset SentAt { get; private set; }
}
