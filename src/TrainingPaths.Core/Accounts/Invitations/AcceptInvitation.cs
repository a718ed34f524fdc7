using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Accounts.Invitations;

/// <summary>
/// Whoever holds the letter's key joins the structure: with a new account at the letter's address, or with the one that they are signed in with. Once: the invitation then goes.
/// Runs in the scope of the structure that the letter names, where the key alone finds anything; the person's rows are written as the person's.
/// </summary>
public sealed class AcceptInvitation(TrainingPathsDbContext db, UnitOfWork work, UserManager<Account> accounts, Join join, Standings standings, TimeProvider clock)
{
    /// <returns>Null when the key opens nothing (any more).</returns>
    public async Task<Invitation?> FindAsync(Guid structureId, string? key, CancellationToken ct)
    {
        var since = clock.GetUtcNow() - Invitation.Term;
        return key is not null && RandomKey.HashOf(key) is { } hash
            ? await db.Invitations.AsNoTracking().SingleOrDefaultAsync(i => i.StructureId == structureId && i.KeyHash == hash && i.SentAt > since, ct)
            : null;
    }

    /// <returns>What identity refuses (the password), or an empty result once the account is there.</returns>
    /// <exception cref="RuleViolation">The key opens nothing, or the address has an account: its owner signs in with it.</exception>
    public async Task<IdentityResult> JoinAsync(Guid structureId, string? key, Guid personId, string givenName, string familyName, string password, CancellationToken ct)
    {
        var invitation = await TakeAsync(structureId, key, ct);
        if (await accounts.FindByEmailAsync(invitation.Mail) is not null)
            throw new RuleViolation(AccountsRules.AccountThere);
        var made = IdentityResult.Failed();
        await work.ContinueAsAsync(Caller.Person(personId, structureId), async () => made = await join.RunAsync(personId, givenName, familyName, invitation.Mail, password, structureId, ct), ct);
        return made;
    }

    /// <summary>Adds the structure to those of somebody who has an account. They may have left it, or be in it already.</summary>
    /// <exception cref="RuleViolation">The key opens nothing.</exception>
    public async Task AddAsync(Guid structureId, string? key, Guid personId, CancellationToken ct)
    {
        await TakeAsync(structureId, key, ct);
        await work.ContinueAsAsync(
            Caller.Person(personId, structureId),
            async () =>
            {
                await db.Memberships.GiveAsync(structureId, personId, StructureRole.Participant, clock.GetUtcNow(), ct);
                await db.SaveChangesAsync(ct);
            },
            ct);
        standings.Forget(personId);
    }

    // Deleting is the lock: of two presses of the button one finds the row.
    private async Task<Invitation> TakeAsync(Guid structureId, string? key, CancellationToken ct)
    {
        var invitation = await FindAsync(structureId, key, ct);
        return invitation is not null && await db.Invitations.Where(i => i.Id == invitation.Id && i.KeyHash == invitation.KeyHash).ExecuteDeleteAsync(ct) == 1
            ? invitation
            : throw new RuleViolation(AccountsRules.InvitationOver);
    }
}
