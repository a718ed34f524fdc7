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

    /// <summary>Nobody signs in with it any more, and every session ends. The row stays: what proves a training points at its id.</summary>
    public void Erase()
    {
        Email = NormalizedEmail = PasswordHash = PhoneNumber = null;
        UserName = $"{Id:n}";
        NormalizedUserName = UserName.ToUpperInvariant();
        EmailConfirmed = false;
        SecurityStamp = Guid.NewGuid().ToString("n");
    }
}
