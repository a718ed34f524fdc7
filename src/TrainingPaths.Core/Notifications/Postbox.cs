using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Notifications;

/// <summary>Where subscribers leave letters: the mail and the job that sends it are kept with what caused them, or not at all.</summary>
public sealed class Postbox(TrainingPathsDbContext db, Jobs jobs, TimeProvider clock)
{
    public async Task PutAsync(string kind, string to, Letter letter, CancellationToken ct)
    {
        var mail = db.Mails.Add(new Mail(kind, to, letter, clock.GetUtcNow())).Entity;
        await db.SaveChangesAsync(ct);
        jobs.Enqueue<SendMail>(job => job.RunAsync(mail.Id), Queues.Now);
    }

    /// <summary>Whether this address was written to about the same thing a moment ago: pressing a button again fills nobody's mailbox.</summary>
    public Task<bool> HasJustWrittenAsync(string kind, string to, TimeSpan moment, CancellationToken ct)
    {
        var since = clock.GetUtcNow() - moment;
        return db.Mails.AnyAsync(m => m.To == to && m.Kind == kind && m.CreatedAt > since, ct);
    }
}
