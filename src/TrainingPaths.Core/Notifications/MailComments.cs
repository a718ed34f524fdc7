using Hangfire;
using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Notifications;

/// <summary>Job, every ten minutes: tells each person in one mail what was said of drafts since the last one, at most once an hour. Run twice, it tells once.</summary>
public sealed class MailComments(TrainingPathsDbContext db, UnitOfWork work, Postbox postbox, MailSettings settings)
{
    internal const string Kind = "draft.comments";
    internal static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    [Queue(Queues.Default)]
    public async Task RunAsync(CancellationToken ct)
    {
        var people = await work.ReadAsync(Caller.Nobody, () => db.CommentNotices.Select(n => n.PersonId).Distinct().ToListAsync(ct), ct);
        foreach (var person in people)
            await work.WriteAsync(Caller.Nobody, () => TellAsync(person, ct), ct);
    }

    private async Task TellAsync(Guid person, CancellationToken ct)
    {
        // Two runs that meet: the second finds nothing left to tell.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext('notifications.comment_notice'), hashtext({person.ToString()}))", ct);
        var address = await db.Users.Where(a => a.Id == person).Select(a => a.Email).FirstOrDefaultAsync(ct);
        if (address is not null && await postbox.HasJustWrittenAsync(Kind, address, Pause, ct))
            return;
        var notices = await db.CommentNotices.Where(n => n.PersonId == person).ToListAsync(ct);
        Guid[] ids = [.. notices.Select(n => n.CommentId)];
        var said = await db.ProofComments.Where(c => ids.Contains(c.Id))
            .Join(db.Drafts, c => c.DraftId, d => d.Id, (c, d) => new Said(d.Id, d.Title, c.AuthorName, db.DraftAuthors.Any(a => a.DraftId == d.Id && a.AuthorId == person))).ToListAsync(ct);
        db.RemoveRange(notices);
        await db.SaveChangesAsync(ct);
        if (address is not null && said.Count > 0)
            await postbox.PutAsync(Kind, address, LetterOf([.. said.GroupBy(s => s.DraftId)]), ct);
    }

    private Letter LetterOf(IReadOnlyList<IGrouping<Guid, Said>> drafts)
    {
        var only = drafts.Count == 1 ? drafts[0].First() : null;
        var subject = only is null ? $"Remarques sur {drafts.Count} brouillons" : $"Remarques sur «\u00A0{TitleOf(only)}\u00A0»";
        var link = only is null ? "/teach" : only.Writes ? $"/teach/drafts/{only.DraftId}/proofreading" : $"/teach/proofreading/{only.DraftId}";
        return new Letter("fr", subject, ["Bonjour,", .. drafts.Select(Line)], new LetterLink("Lire et répondre", settings.Site + link), ["Un message par heure au plus.", settings.SiteName]);
    }

    private static string Line(IGrouping<Guid, Said> draft)
    {
        var names = draft.Select(s => s.Name).Where(n => n.Length > 0).Distinct().ToArray();
        var count = draft.Count() == 1 ? "une nouvelle remarque ou réponse" : $"{draft.Count()} nouvelles remarques ou réponses";
        return $"«\u00A0{TitleOf(draft.First())}\u00A0»\u00A0: {count}{(names.Length > 0 ? $", de {string.Join(", ", names)}" : "")}.";
    }

    private static string TitleOf(Said said) => said.Title.Length > 0 ? said.Title : "Parcours sans titre";

    private sealed record Said(Guid DraftId, string Title, string Name, bool Writes);
}
