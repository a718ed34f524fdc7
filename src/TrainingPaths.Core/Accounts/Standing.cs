using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Accounts.Sessions;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Accounts;

/// <summary>Who a signed-in person is right now: name, roles, structures.</summary>
/// <param name="Stamp">Changes with the password; a cookie carrying another one is signed out.</param>
/// <param name="ParticipatesIn">Structures where this person follows paths.</param>
/// <param name="HrOf">Structures whose training this person answers for.</param>
/// <param name="Sessions">Where this person is signed in; a cookie of none of them is signed out.</param>
public sealed record Standing(Guid PersonId, string GivenName, string FullName, string? Stamp, Guid[] ParticipatesIn, Guid[] HrOf, FederationRole[] Roles, OpenSession[] Sessions);

/// <summary>A browser that is signed in, by the hash of the key in its cookie.</summary>
public sealed record OpenSession(Guid Id, byte[] KeyHash, DateTimeOffset SeenAt);

/// <summary>
/// Reads a person's standing, at most once in five seconds on each node: a role taken away is gone everywhere within five seconds,
/// and saving an answer does not pay for it.
/// </summary>
public sealed class Standings(TimeProvider clock)
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<Guid, (DateTimeOffset Read, Standing? Standing)> known = new();

    public async Task<Standing?> FindAsync(Guid personId, UnitOfWork work, TrainingPathsDbContext db, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (known.TryGetValue(personId, out var entry) && now - entry.Read < Freshness)
            return entry.Standing;

        var standing = await work.ReadAsync(Caller.Person(personId), () => ReadAsync(personId, now - BrowserSession.Term, db, ct), ct);
        if (known.Count > 10_000)
            known.Clear();
        known[personId] = (now, standing);
        return standing;
    }

    /// <summary>Forgets what this node knows of a person whose roles just changed.</summary>
    public void Forget(Guid personId) => known.TryRemove(personId, out _);

    private static async Task<Standing?> ReadAsync(Guid personId, DateTimeOffset since, TrainingPathsDbContext db, CancellationToken ct)
    {
        var found = await db.People.AsNoTracking().Where(p => p.Id == personId).Select(p => new
        {
            p.GivenName,
            p.FamilyName,
            Stamp = db.Users.Where(a => a.Id == personId).Select(a => a.SecurityStamp).FirstOrDefault(),
            Memberships = db.Memberships.Where(m => m.PersonId == personId && m.Until == null).Select(m => new { m.StructureId, m.Role }).ToList(),
            Roles = db.Appointments.Where(a => a.PersonId == personId).Select(a => a.Role).ToList(),
            Sessions = db.BrowserSessions.Where(s => s.PersonId == personId && s.SeenAt >= since).Select(s => new OpenSession(s.Id, s.KeyHash, s.SeenAt)).ToList(),
        }).AsSingleQuery().FirstOrDefaultAsync(ct);
        if (found is null)
            return null;

        Guid[] In(StructureRole role) => [.. found.Memberships.Where(m => m.Role == role).Select(m => m.StructureId).Order()];
        return new Standing(personId, found.GivenName, $"{found.GivenName} {found.FamilyName}", found.Stamp, In(StructureRole.Participant), In(StructureRole.HrOfficer), [.. found.Roles.Order()], [.. found.Sessions]);
    }
}
