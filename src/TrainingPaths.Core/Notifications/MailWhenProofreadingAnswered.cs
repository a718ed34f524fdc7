using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Paths.Drafts.Proofs;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Notifications;

/// <summary>Tells whoever asked that the draft was read, or will not be: until then they wait.</summary>
public sealed class MailWhenProofreadingAnswered(TrainingPathsDbContext db, Postbox postbox, MailSettings settings) : ISubscriber<ProofreadingAnswered>
{
    public async Task HandleAsync(ProofreadingAnswered happened, CancellationToken ct)
    {
        var told = await (
            from p in db.Proofreadings
            join d in db.Drafts on p.DraftId equals d.Id
            where p.DraftId == happened.DraftId && p.ReaderId == happened.ReaderId
            select new { d.Title, p.ReaderName, p.State, p.AskedBy }).AsNoTracking().SingleAsync(ct);
        if (await db.Users.Where(a => a.Id == told.AskedBy).Select(a => a.Email).FirstOrDefaultAsync(ct) is not { } address)
            return;
        var title = told.Title.Length > 0 ? told.Title : "Parcours sans titre";
        var (subject, words) = told.State == ProofState.Declined
            ? ($"Relecture déclinée\u00A0: {title}", $"{told.ReaderName} ne peut pas relire «\u00A0{title}\u00A0». Vous pouvez demander à quelqu'un d'autre.")
            : ($"Relu\u00A0: {title}", $"{told.ReaderName} a relu «\u00A0{title}\u00A0».");
        await postbox.PutAsync("proofreading.answered", address, new Letter(
            "fr", subject, ["Bonjour,", words], new LetterLink("Voir les relectures", $"{settings.Site}/teach/drafts/{happened.DraftId}/proofreading"), [settings.SiteName]), ct);
    }
}
