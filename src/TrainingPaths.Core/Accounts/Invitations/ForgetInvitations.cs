using Hangfire;
using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Accounts.Invitations;

/// <summary>Job, each night: forgets invitations that nobody answered. Run twice, it does nothing the second time.</summary>
public sealed class ForgetInvitations(TrainingPathsDbContext db, UnitOfWork work, TimeProvider clock)
{
    /// <summary>After the last letter. Until then HR sees who did not answer, and writes again.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    [Queue(Queues.Bulk)]
    public Task RunAsync(CancellationToken ct)
    {
        var until = clock.GetUtcNow() - Kept;
        return work.WriteAsync(Caller.Federation(), () => db.Invitations.Where(i => i.SentAt < until).ExecuteDeleteAsync(ct), ct);
    }
}
