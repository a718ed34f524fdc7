using Microsoft.AspNetCore.Identity;

namespace TrainingPaths.Core.Accounts;

/// <summary>What a person signs in with. It shares its id with the <see cref="Person"/> and holds no name: sign-in happens before any caller is known.</summary>
public sealed class Account : IdentityUser<Guid>
{
    private Account()
    {
    }

    public Account(Guid personId, string mail)
    {
        Id = personId;
        Email = UserName = mail;
        EmailConfirmed = true;
    }
}
