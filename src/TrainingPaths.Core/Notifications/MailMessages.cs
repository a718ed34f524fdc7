using Hangfire;
using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Notifications;

/// <summary>
/// Job, every ten minutes: tells each person in one mail who wrote to them in a group since the last one, at most once an hour, and never what. Run twice, it tells once.
/// What was read meanwhile, or is out of reach (somebody has left, a trainer is no longer one), is not told.
/// </summary>
public sealed class MailMessages(TrainingPathsDbContext db, UnitOfWork work, UnreadMessages unread, Postbox postbox, MailSettings settings)
{
    internal const string Kind = "cohort.messages";
    internal static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    [Queue(Queues.Default)]
    public async Task RunAsync(CancellationToken ct)
    {
        var people = await work.ReadAsync(Caller.Nobody, () => db.MessageNotices.Select(n => n.PersonId).Distinct().ToListAsync(ct), ct);
        await work.ForEachAsync(people, _ => Caller.Nobody, person => TellAsync(person, ct), ct);
    }

    private async Task TellAsync(Guid person, CancellationToken ct)
    {
        // Two runs that meet: the second finds nothing left to tell.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext('notifications.message_notice'), hashtext({person.ToString()}))", ct);
        var address = await db.Users.Where(a => a.Id == person).Select(a => a.Email).FirstOrDefaultAsync(ct);
        if (address is not null && await postbox.HasJustWrittenAsync(Kind, address, Pause, ct))
            return;
        var notices = await db.MessageNotices.Where(n => n.PersonId == person).ToListAsync(ct);
        IReadOnlyList<UnreadMessage> found = [];
        await work.ContinueAsAsync(Caller.Person(person), async () => found = await unread.OfTrainersAsync([.. notices.Where(n => n.ByTrainer).Select(n => n.MessageId)], ct), ct);
        await work.ContinueAsAsync(Caller.Trainer(person), async () => found = [.. found, .. await unread.OfLearnersAsync(person, [.. notices.Where(n => !n.ByTrainer).Select(n => n.MessageId)], ct)], ct);
        db.RemoveRange(notices);
        await db.SaveChangesAsync(ct);
        if (address is not null && found.Count > 0)
            await postbox.PutAsync(Kind, address, LetterOf(found), ct);
    }

    private Letter LetterOf(IReadOnlyList<UnreadMessage> found)
    {
        var link = settings.Site + (found.DistinctBy(m => m.Page).Count() == 1 ? found[0].Page : "/");
        string[] from = [.. found.Select(m => m.From).Distinct()];
        var names = string.Join(", ", from);
        return found.All(m => m.Language == "en")
            ? new Letter("en", from.Length == 1 ? $"{names} has written to you" : "You have been written to",
                ["Hello,", $"{names} {(from.Length == 1 ? "has" : "have")} written to you in your group."],
                new LetterLink("Read and answer", link), ["At most one mail an hour tells you.", settings.SiteName])
            : new Letter("fr", from.Length == 1 ? $"{names} vous a écrit" : "On vous a écrit",
                ["Bonjour,", $"{names} {(from.Length == 1 ? "vous a" : "vous ont")} écrit dans votre groupe."],
                new LetterLink("Lire et répondre", link), ["Un mail par heure au plus vous prévient.", settings.SiteName]);
    }
}
