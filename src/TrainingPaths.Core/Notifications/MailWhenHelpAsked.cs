using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Notifications;

/// <summary>Brings a request for help to whoever answers it, with the address to answer to.</summary>
public sealed class MailWhenHelpAsked(TrainingPathsDbContext db, Postbox postbox, MailSettings settings) : ISubscriber<HelpAsked>
{
    internal const string Kind = "help.asked";

    internal static string SubjectOf(string fullName) => $"Besoin d'aide : {fullName}";

    public async Task HandleAsync(HelpAsked happened, CancellationToken ct)
    {
        if (settings.HelpDesk is not { } desk)
            return;
        var asked = await db.HelpRequests.AsNoTracking().Where(h => h.Id == happened.RequestId)
            .Join(db.People, h => h.PersonId, p => p.Id, (h, p) => new { h.Text, h.Page, p.GivenName, p.FamilyName })
            .SingleAsync(ct);
        var address = await db.Users.Where(a => a.Id == happened.PersonId).Select(a => a.Email).SingleAsync(ct);
        await postbox.PutAsync(Kind, desk, new Letter(
            "fr",
            SubjectOf($"{asked.GivenName} {asked.FamilyName}"),
            [$"{asked.GivenName} {asked.FamilyName} ({address}) demande de l'aide.", asked.Text, $"Page : {settings.Site}{asked.Page}"],
            null,
            [$"Répondez à {address}."]), ct);
    }
}
