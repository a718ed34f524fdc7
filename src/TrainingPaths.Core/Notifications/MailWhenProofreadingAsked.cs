using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Paths.Drafts.Proofs;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Notifications;

/// <summary>Nobody looks every day whether a colleague wants their eye.</summary>
public sealed class MailWhenProofreadingAsked(TrainingPathsDbContext db, Postbox postbox, MailSettings settings) : ISubscriber<ProofreadingAsked>
{
    public async Task HandleAsync(ProofreadingAsked happened, CancellationToken ct)
    {
        var asked = await (
            from p in db.Proofreadings
            join d in db.Drafts on p.DraftId equals d.Id
            where p.DraftId == happened.DraftId && p.ReaderId == happened.ReaderId
            select new { d.Title, By = db.DraftAuthors.Where(a => a.DraftId == d.Id && a.AuthorId == p.AskedBy).Select(a => a.Name).FirstOrDefault() }).AsNoTracking().SingleAsync(ct);
        var address = await db.Users.Where(a => a.Id == happened.ReaderId).Select(a => a.Email).SingleAsync(ct);
        if (address is null)
            return;
        var title = asked.Title.Length > 0 ? asked.Title : "Parcours sans titre";
        await postbox.PutAsync("proofreading.asked", address, new Letter(
            "fr",
            $"Une relecture vous est demandée\u00A0: {title}",
            ["Bonjour,", $"{(asked.By is { Length: > 0 } name ? name : "Une personne du studio")} vous demande de relire «\u00A0{title}\u00A0». Vous verrez le brouillon comme les personnes qui le suivront, et vous laisserez vos remarques étape par étape."],
            new LetterLink("Relire, ou décliner", $"{settings.Site}/teach/proofreading/{happened.DraftId}"),
            ["Rien de ce que vous écrivez n'est montré aux personnes qui suivront ce parcours.", settings.SiteName]), ct);
    }
}
