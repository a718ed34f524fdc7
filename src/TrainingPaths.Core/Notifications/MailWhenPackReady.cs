using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Certificates;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Notifications;

/// <summary>The HR officer may have left the page meanwhile.</summary>
public sealed class MailWhenPackReady(TrainingPathsDbContext db, Postbox postbox, MailSettings settings) : ISubscriber<PackReady>
{
    public async Task HandleAsync(PackReady happened, CancellationToken ct)
    {
        var address = await db.Users.Where(a => a.Id == happened.RequestedBy).Select(a => a.Email).SingleAsync(ct);
        await postbox.PutAsync("pack.ready", address!, new Letter(
            "fr",
            "Les attestations de votre équipe sont prêtes",
            ["Bonjour,", "Les attestations que vous avez demandées sont réunies dans un fichier ZIP, avec la liste des personnes."],
            new LetterLink("Ouvrir « Votre équipe »", $"{settings.Site}/team?structure={happened.StructureId}"),
            ["Le fichier reste à votre disposition pendant sept jours.", settings.SiteName]), ct);
    }
}
