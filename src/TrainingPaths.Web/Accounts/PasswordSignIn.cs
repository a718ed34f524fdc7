using Microsoft.AspNetCore.Identity;
using TrainingPaths.Core.Accounts;

namespace TrainingPaths.Web.Accounts;

/// <summary>Checks a password at the door. An unknown address, a wrong password and a locked account give the same answer after the same work.</summary>
public sealed class PasswordSignIn(SignInManager<Account> signIn, UserManager<Account> accounts)
{
    private static readonly Account Stranger = new(Guid.Empty, "");

    /// <param name="stay">Whether the browser keeps the session when it is closed.</param>
    public async Task<bool> TryAsync(string mail, string password, bool stay)
    {
        var account = await accounts.FindByEmailAsync(mail.Trim());
        if (account is null || await accounts.IsLockedOutAsync(account))
        {
            accounts.PasswordHasher.HashPassword(Stranger, password);
            return false;
        }

        return (await signIn.PasswordSignInAsync(account, password, stay, lockoutOnFailure: true)).Succeeded;
    }
}
