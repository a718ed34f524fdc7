using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Accounts;

/// <summary>Lets somebody who has an account answer for the training of a structure: they see its people's progress and certificates. Again changes nothing.</summary>
public sealed class MakeHrOfficer(TrainingPathsDbContext db, UserManager<Account> accounts, TimeProvider clock)
{
    /// <param name="town">Needed where several structures have this name.</param>
    /// <returns>False when this person is already.</returns>
    public async Task<bool> RunAsync(string mail, string structure, string? town, CancellationToken ct)
    {
        var account = await accounts.FindByEmailAsync(mail) ?? throw new RuleViolation(AccountsRules.NoAccount);
        var place = await PlaceAsync(structure.Trim(), town?.Trim(), ct);
        var held = await db.Memberships.SingleOrDefaultAsync(m => m.StructureId == place && m.PersonId == account.Id && m.Role == StructureRole.HrOfficer, ct);
        if (held is { Until: null })
            return false;

        var now = clock.GetUtcNow();
        if (held is null)
            db.Memberships.Add(new Membership(place, account.Id, StructureRole.HrOfficer, now));
        else
            held.Resume();
        db.AuditEntries.Add(new AuditEntry(now, null, AuditActions.RoleGiven, account.Id, place, nameof(StructureRole.HrOfficer)));
        await db.SaveChangesAsync(ct);
        return true;
    }

    private async Task<Guid> PlaceAsync(string name, string? town, CancellationToken ct)
    {
        var found = await db.Structures.Where(s => s.Name == name && (town == null || s.Town == town)).Select(s => s.Id).Take(2).ToListAsync(ct);
        return found switch
        {
            [var one] => one,
            [] => throw new RuleViolation(AccountsRules.StructureNotFound),
            _ => throw new RuleViolation(AccountsRules.StructureNotAlone),
        };
    }
}
