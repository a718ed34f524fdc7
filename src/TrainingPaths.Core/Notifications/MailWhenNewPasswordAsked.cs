using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Notifications;

/// <summary>Writes to the owner of an account, and to nobody else, how to choose a new password.</summary>
public sealed class MailWhenNewPasswordAsked(Postbox postbox, MailSettings settings) : ISubscriber<NewPasswordAsked>
{
    private const string Kind = "password.new";
    private static readonly TimeSpan Moment = TimeSpan.FromMinutes(2);

    public async Task HandleAsync(NewPasswordAsked happened, CancellationToken ct)
    {
        if (!await postbox.HasJustWrittenAsync(Kind, happened.Mail, Moment, ct))
            await postbox.PutAsync(Kind, happened.Mail, LetterOf(happened), ct);
    }

    private Letter LetterOf(NewPasswordAsked asked)
    {
        var link = $"{settings.Site}/password/new?person={asked.PersonId}&token={Uri.EscapeDataString(asked.Token)}";
        return asked.Language == "en"
            ? new Letter("en", "Choose a new password",
                ["Hello,", "A new password was asked for your account."],
                new LetterLink("Choose a new password", link),
                ["This link works once, for two hours.", "You did not ask for it? Do nothing: your password stays the same.", settings.SiteName])
            : new Letter("fr", "Choisir un nouveau mot de passe",
                ["Bonjour,", "Un nouveau mot de passe a été demandé pour votre compte."],
                new LetterLink("Choisir un nouveau mot de passe", link),
                ["Ce lien sert une fois, pendant deux heures.", "Vous n'avez rien demandé ? Ne faites rien : votre mot de passe reste le même.", settings.SiteName]);
    }
}
