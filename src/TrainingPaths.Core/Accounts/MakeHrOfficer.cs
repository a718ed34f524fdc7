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
        var now = clock.GetUtcNow();
        if (!await db.Memberships.GiveAsync(place, account.Id, StructureRole.HrOfficer, now, ct))
            return false;

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
