using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Accounts;

/// <summary>
/// Forgets somebody: name, address, password, roles, structures, and what each module holds that proves nothing. What proves the training stays, under an id that names nobody
/// (GDPR art. 17(3)(b) and (e); the terms of the page « Vos données »). Doing it again, after a restored backup for instance, removes what came back.
/// </summary>
/// <remarks>Runs as the person, so row-level security lets it touch nobody else's rows.</remarks>
public sealed class ErasePerson(TrainingPathsDbContext db, Events events, TimeProvider clock)
{
    private const string GivenName = "Personne", FamilyName = "effacée";

    /// <exception cref="RuleViolation">Nobody has this id.</exception>
    public async Task<PersonErased> RunAsync(Guid personId, CancellationToken ct)
    {
        var person = await db.People.SingleOrDefaultAsync(p => p.Id == personId, ct) ?? throw RuleViolation.NotFound();
        var account = await db.Users.SingleAsync(a => a.Id == personId, ct);
        var erased = new PersonErased(personId, account.Email, person.FullName, new Removed());
        await events.PublishAsync(erased, ct);

        var removed = erased.Removed;
        removed.Add(await db.HelpRequests.Where(h => h.PersonId == personId).ExecuteDeleteAsync(ct), "requests for help");
        removed.Add(await db.BrowserSessions.Where(s => s.PersonId == personId).ExecuteDeleteAsync(ct), "open sessions");
        removed.Add(await db.Memberships.Where(m => m.PersonId == personId).ExecuteDeleteAsync(ct), "places in structures");
        removed.Add(await db.Appointments.Where(a => a.PersonId == personId).ExecuteDeleteAsync(ct), "roles in the federation");
        await db.UserClaims.Where(c => c.UserId == personId).ExecuteDeleteAsync(ct);
        await db.UserLogins.Where(l => l.UserId == personId).ExecuteDeleteAsync(ct);
        await db.UserTokens.Where(t => t.UserId == personId).ExecuteDeleteAsync(ct);
        await db.UserPasskeys.Where(k => k.UserId == personId).ExecuteDeleteAsync(ct);
        removed.Add(account.Email is null ? 0 : 1, "name, address and password");
        account.Erase();
        person.Rename(GivenName, FamilyName);
        db.AuditEntries.Add(new AuditEntry(clock.GetUtcNow(), personId, AuditActions.PersonErased, personId));
        await db.SaveChangesAsync(ct);
        return erased;
    }
}
