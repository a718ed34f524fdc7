using System.Security.Cryptography;
using System.Text;

namespace TrainingPaths.Core.Tracking;

/// <summary>
/// One thing that a learner's courses share by name: a global objective (SN 4th ed. 3.10.1) or a store of <c>adl.data</c> (RTE 4.3.1), as it was from some moment on.
/// Added, never changed: the greatest version counts.
/// </summary>
public sealed class RememberedValue
{
    private RememberedValue()
    {
    }

    internal RememberedValue(Registration registration, SharedName name, int version, string? value, DateTimeOffset now)
    {
        PersonId = registration.PersonId;
        IsTrial = registration.EnrolmentId is null;
        (Kind, TargetId) = name;
        Version = version;
        Value = value;
        RegistrationId = registration.Id;
        RecordedAt = now;
    }

    public Guid PersonId { get; private set; }

    /// <summary>Trials share with trials: what an author tries out says nothing of what they learned.</summary>
    public bool IsTrial { get; private set; }

    public SharedKind Kind { get; private set; }

    /// <summary>As manifests name it, or its hash where that is long: the same name in another package is the same thing.</summary>
    public string TargetId { get; private set; } = "";

    /// <summary>From 1.</summary>
    public int Version { get; private set; }

    /// <summary>JSON: the objective's state, or the store's text; null: forgotten.</summary>
    public string? Value { get; private set; }

    /// <summary>In which it changed.</summary>
    public Guid RegistrationId { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }
}

/// <summary>Stored as a number.</summary>
public enum SharedKind
{
    Objective = 1,
    Store = 2,
}

internal readonly record struct SharedName(SharedKind Kind, string TargetId)
{
    // An index takes no more than 2,700 bytes, and identifiers may have 4,000 characters (RTE 4th ed. 4.1.1.7): long ones are known by their hash.
    private const int Longest = 500;

    public static SharedName Objective(string id) => new(SharedKind.Objective, Short(id));

    public static SharedName Store(string id) => new(SharedKind.Store, Short(id));

    private static string Short(string id) => id.Length <= Longest ? id : "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
}
