using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Accounts.Sessions;

/// <summary>Keeps when a session was last used, seldom enough that reading a page does not pay for it.</summary>
public sealed class NoteVisit(TrainingPathsDbContext db, Standings standings, TimeProvider clock)
{
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(10);

    public bool IsDue(OpenSession session) => clock.GetUtcNow() - session.SeenAt >= Every;

    public async Task RunAsync(Guid personId, Guid sessionId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var due = now - Every;
        await db.BrowserSessions.Where(s => s.Id == sessionId && s.PersonId == personId && s.SeenAt <= due).ExecuteUpdateAsync(set => set.SetProperty(s => s.SeenAt, now), ct);
        standings.Forget(personId);
    }
}
