using TrainingPaths.Core.Platform;

namespace TrainingPaths.TestKit.Worlds;

/// <summary>
/// Two structures, every role, and rows in every table that holds people's data. Whatever belongs to somebody carries their mark, a word found
/// nowhere else: a mark in the wrong hands is a leak.
/// </summary>
public sealed record TwoStructures
{
    public required SmallPath Path { get; init; }

    /// <summary>Accepted, SCORM 2004.</summary>
    public required Guid Package { get; init; }

    public required Follower First { get; init; }

    /// <summary>In the same structure as <see cref="First"/>.</summary>
    public required Follower Colleague { get; init; }

    /// <summary>In the other structure.</summary>
    public required Follower Stranger { get; init; }

    /// <summary>Of the structure of <see cref="First"/>.</summary>
    public required HrOfficer Hr { get; init; }

    public required HrOfficer OtherHr { get; init; }

    /// <summary>Four people of the other structure with a role in the federation.</summary>
    public required Guid Trainer { get; init; }

    public required Guid OtherTrainer { get; init; }

    /// <summary>Of <see cref="Trainer"/>, with <see cref="First"/> in it, on the path that HR asked for.</summary>
    public CohortOfTests Cohort { get; init; } = null!;

    /// <summary>Of <see cref="OtherTrainer"/>, with <see cref="Stranger"/> in it.</summary>
    public CohortOfTests OtherCohort { get; init; } = null!;

    public required Guid Administrator { get; init; }

    public required Guid TrainingBody { get; init; }

    public IReadOnlyList<Follower> Followers => [First, Colleague, Stranger];

    public IReadOnlyList<HrOfficer> Officers => [Hr, OtherHr];
}

/// <summary>Somebody on two paths: one that HR asked for, and one chosen alone that HR must not see.</summary>
public sealed record Follower(
    Guid Id, Guid Structure, string Mark, Guid Enrolment, Guid Attempt, string Question, Guid Certificate, string Serial, Guid AloneEnrolment, Guid AloneCertificate)
{
    /// <summary>Of a SCORM package.</summary>
    public Guid Registration { get; init; }

    public string FamilyName => $"{Mark}nom";

    public string Note => $"{Mark}note";

    /// <summary>To the trainer of a group.</summary>
    public string Message => $"{Mark}message";

    public string Help => $"{Mark}aide";

    public string Document => $"{Mark}fichier";

    /// <summary>Of the path chosen alone.</summary>
    public string AloneDocument => $"{Mark}discret";

    /// <summary>Everything that tells something of this person.</summary>
    public IReadOnlyList<string> Marks => [FamilyName, Note, Message, Help, Document, AloneDocument];

    public Caller Caller => Caller.Person(Id, Structure);
}

/// <param name="Invitation">Of somebody who has no account yet.</param>
public sealed record HrOfficer(Guid Id, Guid Structure, string Mark, Guid Pack, Guid Invitation)
{
    public string FamilyName => $"{Mark}nom";

    public string InvitedName => $"{Mark}invite";

    public string PackFile => $"{Mark}archive";

    public Caller Caller => Caller.Hr(Id, Structure);
}
