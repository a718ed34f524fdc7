using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Accounts;

/// <summary>Gives somebody who has an account a role in the whole federation. It holds within five seconds; giving it again changes nothing.</summary>
public sealed class Appoint(TrainingPathsDbContext db, UserManager<Account> accounts, TimeProvider clock)
{
    /// <returns>False when this person has the role already.</returns>
    public async Task<bool> RunAsync(string mail, FederationRole role, CancellationToken ct)
    {
        var account = await accounts.FindByEmailAsync(mail) ?? throw new RuleViolation(AccountsRules.NoAccount);
        if (await db.Appointments.AnyAsync(a => a.PersonId == account.Id && a.Role == role, ct))
            return false;
        db.Appointments.Add(new Appointment(account.Id, role));
        db.AuditEntries.Add(new AuditEntry(clock.GetUtcNow(), null, AuditActions.RoleGiven, account.Id, detail: role.ToString()));
        await db.SaveChangesAsync(ct);
        return true;
    }
}
