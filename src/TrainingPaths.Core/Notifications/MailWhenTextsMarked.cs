using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Assessment;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Notifications;

/// <summary>Nobody looks every day whether a trainer has read their text. No points and no comment: a mailbox may be read at work.</summary>
public sealed class MailWhenTextsMarked(TrainingPathsDbContext db, Postbox postbox, MailSettings settings) : ISubscriber<TextsMarked>
{
    public async Task HandleAsync(TextsMarked happened, CancellationToken ct)
    {
        var person = await (
            from p in db.People
            join a in db.Users on p.Id equals a.Id
            where p.Id == happened.PersonId
            select new { p.GivenName, a.Email }).AsNoTracking().SingleAsync(ct);
        var version = await FrozenVersions.FindAsync(db, happened.PathVersionId, ct);
        var step = version.Find(happened.StepId)!.Title;
        var link = $"{settings.Site}/learn/{happened.EnrolmentId}/{happened.StepId}/quiz";
        await postbox.PutAsync("text.marked", person.Email!, version.Header.Language == "en"
            ? new Letter("en", "Your text is marked",
                [$"Hello {person.GivenName},", $"Your trainer has read what you wrote in “{step}”, on the path “{version.Header.Title}”."],
                new LetterLink("Read the points and the comment", link),
                ["Your structure sees neither.", settings.SiteName])
            : new Letter("fr", "Votre texte est corrigé",
                [$"Bonjour {person.GivenName},", $"Votre formateur ou formatrice a lu ce que vous avez écrit dans «\u00A0{step}\u00A0», du parcours «\u00A0{version.Header.Title}\u00A0»."],
                new LetterLink("Lire les points et le commentaire", link),
                ["Votre structure ne voit ni les uns ni l'autre.", settings.SiteName]), ct);
    }
}
