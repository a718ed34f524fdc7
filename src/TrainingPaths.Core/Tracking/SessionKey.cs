using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Tracking;

/// <summary>
/// Lets the page around a content write into one session, and nothing else: its origin knows no cookie. The key itself is nowhere at rest.
/// No row-level security: whoever looks a key up is nobody yet; ids are all that it holds of a person.
/// </summary>
public sealed class SessionKey
{
    /// <summary>A day at work and the evening after it: a tab that was forgotten longer reloads.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    private SessionKey()
    {
    }

    public byte[] Sha256 { get; private set; } = [];

    public Guid SessionId { get; private set; }

    public Guid PersonId { get; private set; }

    /// <summary>Of the enrolment; null for a trial.</summary>
    public Guid? StructureId { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    internal static (SessionKey Kept, string Key) For(LearnerSession session, Guid? structureId, DateTimeOffset now)
    {
        var (key, sha256) = RandomKey.New();
        return (new SessionKey { Sha256 = sha256, SessionId = session.Id, PersonId = session.PersonId, StructureId = structureId, ExpiresAt = now + Lifetime }, key);
    }
}
