namespace TrainingPaths.Core.Certificates;

/// <summary>One certificate of a team pack. <paramref name="ReadPdfAsync"/> is called once, when its turn comes, so that a pack never holds all files in memory.</summary>
public sealed record PackEntry(
    string FamilyName, string GivenName, string PathTitle, int Minutes, DateOnly CompletedOn, DateOnly IssuedOn, Serial Serial,
    Func<CancellationToken, Task<byte[]>> ReadPdfAsync);

/// <summary>Somebody who follows the path and has no certificate yet, and the only reasons an employer is told: never a result.</summary>
public sealed record MissingFromPack(string FamilyName, string GivenName, string PathTitle, WhyMissing Why);

/// <summary>Why a person is not in the pack.</summary>
public enum WhyMissing
{
    NotStarted,
    InProgress,
    Interrupted,

    /// <summary>Completed; the document is being made.</summary>
    InPreparation,

    /// <summary>It was delivered, and no longer holds: revoked, or replaced by one that is not here.</summary>
    Withdrawn,
}
