using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Enrolments.Cohorts;

/// <summary>People whom one trainer accompanies on one path. A trainer sees whoever has agreed to be in it, and nobody else.</summary>
public sealed class Cohort
{
    public const int LongestName = 80;
    public const int LongestTrainerName = 2 * Accounts.Person.LongestName + 1;

    private Cohort()
    {
    }

    public Cohort(Guid pathId, Guid trainerId, string trainerName, string name, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7(now);
        PathId = pathId;
        TrainerId = trainerId;
        TrainerName = trainerName;
        Name = name;
        Invitation = RandomKey.New().Key;
        CreatedAt = now;
    }

    public Guid Id { get; private set; }

    public Guid PathId { get; private set; }

    public Guid TrainerId { get; private set; }

    /// <summary>As those who are invited read it: they do not reach the trainer's row.</summary>
    public string TrainerName { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>256 random bits. Kept as they are, so that their trainer finds the link again: what they open is one's own agreement, never another's rows.</summary>
    public string Invitation { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Up to when the trainer has read what its people wrote; null before the first time.</summary>
    public DateTimeOffset? AnswersSeenAt { get; private set; }

    /// <summary>The link that went to the wrong people stops working; whoever has joined stays.</summary>
    public void InviteAnew() => Invitation = RandomKey.New().Key;
}
