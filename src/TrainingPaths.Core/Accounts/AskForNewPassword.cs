using Microsoft.AspNetCore.Identity;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Accounts;

/// <summary>Somebody forgot a password. Whether the address has an account is told to that address alone.</summary>
public sealed class AskForNewPassword(UserManager<Account> accounts, Events events)
{
    /// <param name="language">Of the letter: <c>fr</c> or <c>en</c>.</param>
    public async Task RunAsync(string mail, string language, CancellationToken ct)
    {
        if (await accounts.FindByEmailAsync(mail) is not { } account)
            return;
        var token = await accounts.GeneratePasswordResetTokenAsync(account);
        await events.PublishAsync(new NewPasswordAsked(account.Id, account.Email!, token, language), ct);
    }
}

/// <summary>The owner of this address, and nobody else, may choose a new password with this token.</summary>
public sealed record NewPasswordAsked(Guid PersonId, string Mail, string Token, string Language);
