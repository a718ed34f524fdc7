using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Accounts;

/// <summary>A manager opens an account by themselves: name, mail, password, structure. Nobody has to invite them to a free path.</summary>
/// <remarks>Runs as the person being created, so row-level security lets in this person's rows and no others.</remarks>
public sealed class Join(TrainingPathsDbContext db, UserManager<Account> accounts, TimeProvider clock)
{
    /// <returns>What identity refuses (mail taken, password too short), or an empty result once the account is there.</returns>
    public async Task<IdentityResult> RunAsync(Guid personId, string givenName, string familyName, string mail, string password, Guid structureId, CancellationToken ct)
    {
        if (!await db.Structures.AnyAsync(s => s.Id == structureId, ct))
            throw new RuleViolation(AccountsRules.StructureUnknown);

        // Two presses of the button at once: the second waits, then finds the account instead of colliding with it.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext('accounts.join'), hashtext({accounts.NormalizeEmail(mail)}))", ct);
        var person = new Person(personId, givenName, familyName);
        var made = await accounts.CreateAsync(new Account(personId, mail), password);
        if (!made.Succeeded)
            return made;

        db.People.Add(person);
        db.Memberships.Add(new Membership(structureId, personId, StructureRole.Participant, clock.GetUtcNow()));
        await db.SaveChangesAsync(ct);
        return made;
    }
}
