using Microsoft.AspNetCore.Identity;

namespace TrainingPaths.Core.Accounts;

/// <summary>Replaces a forgotten password, once per token. Other sessions end, and an account that wrong guesses had locked opens again.</summary>
public sealed class SetNewPassword(UserManager<Account> accounts, Standings standings)
{
    /// <returns>The account; null when the token is wrong, used or too old.</returns>
    public async Task<Account?> RunAsync(Guid personId, string token, string password)
    {
        if (await accounts.FindByIdAsync(personId.ToString()) is not { } account || !(await accounts.ResetPasswordAsync(account, token, password)).Succeeded)
            return null;
        await accounts.SetLockoutEndDateAsync(account, null);
        await accounts.ResetAccessFailedCountAsync(account);
        standings.Forget(personId);
        return account;
    }
}
