using TrainingPaths.Core.Accounts.Invitations;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Notifications;

/// <summary>Tells somebody who may never have heard of the site who asks them there, for what, and until when the link works.</summary>
public sealed class MailWhenPersonInvited(Postbox postbox, MailSettings settings) : ISubscriber<PersonInvited>
{
    public Task HandleAsync(PersonInvited happened, CancellationToken ct) => postbox.PutAsync("person.invited", happened.Mail, LetterOf(happened), ct);

    private Letter LetterOf(PersonInvited invited)
    {
        var link = $"{settings.Site}/invitation?structure={invited.StructureId}&key={Uri.EscapeDataString(invited.Key)}";
        return invited.Language == "en"
            ? new Letter("en", $"{invited.Structure} invites you to its training",
                [$"Hello {invited.GivenName},", $"{invited.Structure} invites you to follow online training paths: a few minutes at a time, on a phone or a computer, with a certificate at the end."],
                new LetterLink("Accept the invitation", link),
                ["This link is yours alone. It works for 14 days.", "Your structure sees your progress, your hours and your certificates on the paths that it asks you to follow; never your answers or your notes.", "You do not know this structure? Do nothing: nothing is opened in your name.", settings.SiteName])
            : new Letter("fr", $"{invited.Structure} vous invite à vous former",
                [$"Bonjour {invited.GivenName},", $"{invited.Structure} vous invite à suivre des parcours de formation en ligne\u00A0: quelques minutes à la fois, sur un téléphone ou un ordinateur, avec une attestation à la fin."],
                new LetterLink("Accepter l'invitation", link),
                ["Ce lien est personnel. Il sert pendant 14 jours.", "Votre structure voit votre avancement, vos heures et vos attestations sur les parcours qu'elle vous demande de suivre\u00A0; jamais vos réponses ni vos notes.", "Vous ne connaissez pas cette structure\u00A0? Ne faites rien\u00A0: rien n'est ouvert à votre nom.", settings.SiteName]);
    }
}
