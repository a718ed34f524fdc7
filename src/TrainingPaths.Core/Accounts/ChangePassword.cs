using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Accounts;

/// <summary>Somebody who is signed in replaces their password. Their sessions elsewhere end.</summary>
public sealed class ChangePassword(UserManager<Account> accounts, TrainingPathsDbContext db, Standings standings)
{
    /// <returns>The account; null when the present password is wrong.</returns>
    public async Task<Account?> RunAsync(Guid personId, string present, string next)
    {
        if (await accounts.FindByIdAsync(personId.ToString()) is not { } account || !(await accounts.ChangePasswordAsync(account, present, next)).Succeeded)
            return null;
        await db.BrowserSessions.Where(s => s.PersonId == personId).ExecuteDeleteAsync();
        standings.Forget(personId);
        return account;
    }
}
