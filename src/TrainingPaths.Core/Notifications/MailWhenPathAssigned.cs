using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Certificates;
using TrainingPaths.Core.Enrolments;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Notifications;

/// <summary>Nobody looks every day whether HR has put them on a path. In the path's language, the only one known of what its reader is about to read.</summary>
public sealed class MailWhenPathAssigned(TrainingPathsDbContext db, Postbox postbox, MailSettings settings) : ISubscriber<PathAssigned>
{
    public async Task HandleAsync(PathAssigned happened, CancellationToken ct)
    {
        var facts = await (
            from path in db.TrainingPaths
            join version in db.PathVersions on path.CurrentVersionId equals version.Id
            from person in db.People
            join account in db.Users on person.Id equals account.Id
            from structure in db.Structures
            where path.Id == happened.PathId && person.Id == happened.PersonId && structure.Id == happened.StructureId
            select new { path.Slug, VersionId = version.Id, version.Title, version.Minutes, person.GivenName, account.Email, Structure = structure.Name }).AsNoTracking().SingleAsync(ct);
        var language = (await FrozenVersions.FindAsync(db, facts.VersionId, ct)).Header.Language;
        var link = $"{settings.Site}/paths/{facts.Slug}";
        var hours = FrenchWords.Hours(facts.Minutes);   // 4 h 12, in both languages
        await postbox.PutAsync("path.assigned", facts.Email!, language == "en"
            ? new Letter("en", $"A path for you: {facts.Title}",
                [$"Hello {facts.GivenName},", $"{facts.Structure} asks you to follow this path: {facts.Title}. It takes {hours} in all, a few minutes at a time, whenever it suits you."],
                new LetterLink("See the programme and start", link),
                ["Your structure sees your progress, your hours and your certificate; never your answers or your notes.", settings.SiteName])
            : new Letter("fr", $"Un parcours pour vous\u00A0: {facts.Title}",
                [$"Bonjour {facts.GivenName},", $"{facts.Structure} vous demande de suivre ce parcours\u00A0: {facts.Title}. Il dure {hours} en tout, quelques minutes à la fois, quand cela vous convient."],
                new LetterLink("Voir le programme et commencer", link),
                ["Votre structure voit votre avancement, vos heures et votre attestation\u00A0; jamais vos réponses ni vos notes.", settings.SiteName]), ct);
    }
}
