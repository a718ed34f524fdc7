using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Tracking;

/// <summary>The session that a key opens. Asked by nobody in particular: the key is all that the content's origin knows.</summary>
public sealed class FindSession(TrainingPathsDbContext db, TimeProvider clock)
{
    /// <returns>Null for an unknown or expired key.</returns>
    public async Task<FoundSession?> RunAsync(string key, CancellationToken ct)
    {
        if (RandomKey.HashOf(key) is not { } hash)
            return null;
        var now = clock.GetUtcNow();
        return await db.SessionKeys.Where(k => k.Sha256 == hash && k.ExpiresAt > now).Select(k => new FoundSession(k.SessionId, k.PersonId, k.StructureId)).SingleOrDefaultAsync(ct);
    }

    /// <summary>The session of one launch, for the person that it belongs to: a device that kept what it could not send has no key any longer, and no key is kept on it.</summary>
    /// <exception cref="RuleViolation">There is no such launch of this person.</exception>
    public async Task<Guid> OfLaunchAsync(Guid registrationId, Guid personId, int epoch, CancellationToken ct) =>
        await db.LearnerSessions.Where(s => s.RegistrationId == registrationId && s.PersonId == personId && s.Epoch == epoch).Select(s => (Guid?)s.Id).SingleOrDefaultAsync(ct) ?? throw RuleViolation.NotFound();

    /// <summary>The package that a person's registration is of.</summary>
    /// <exception cref="RuleViolation">There is no such registration of this person.</exception>
    public async Task<Guid> PackageOfAsync(Guid registrationId, Guid personId, CancellationToken ct) =>
        await db.Registrations.Where(r => r.Id == registrationId && r.PersonId == personId).Select(r => (Guid?)r.PackageId).SingleOrDefaultAsync(ct) ?? throw RuleViolation.NotFound();
}

/// <param name="StructureId">Null for a trial.</param>
public sealed record FoundSession(Guid SessionId, Guid PersonId, Guid? StructureId)
{
    /// <summary>On whose behalf a commit is kept.</summary>
    public Caller Caller => StructureId is { } structure ? Caller.Person(PersonId, structure) : Caller.Person(PersonId);
}
