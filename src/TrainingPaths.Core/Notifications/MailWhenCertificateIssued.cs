using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Certificates;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Notifications;

/// <summary>Tells the holder that the certificate is there. The file is not attached: a mailbox is not where personal papers should lie.</summary>
public sealed class MailWhenCertificateIssued(TrainingPathsDbContext db, Postbox postbox, MailSettings settings) : ISubscriber<CertificateIssued>
{
    public async Task HandleAsync(CertificateIssued happened, CancellationToken ct)
    {
        var facts = await (
            from c in db.Certificates
            join v in db.PathVersions on c.PathVersionId equals v.Id
            join p in db.People on c.PersonId equals p.Id
            join a in db.Users on c.PersonId equals a.Id
            where c.Id == happened.CertificateId
            select new { v.Title, p.GivenName, a.Email, c.CompletedOn }).AsNoTracking().SingleAsync(ct);
        await postbox.PutAsync("certificate.issued", facts.Email!, new Letter(
            "fr",
            $"Votre attestation est prête : {facts.Title}",
            [$"Bonjour {facts.GivenName},", $"Vous avez terminé ce parcours le {FrenchWords.Day(facts.CompletedOn)}."],
            new LetterLink("Télécharger l'attestation", $"{settings.Site}/certificates"),
            ["Une erreur dans votre nom ? Répondez à ce message.", settings.SiteName]), ct);
    }
}
