using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Accounts.Sessions;

/// <summary>Notes that somebody signed in. Signing in again in the same browser replaces its session: the list shows it once.</summary>
public sealed class BeginSession(TrainingPathsDbContext db, Standings standings, TimeProvider clock)
{
    /// <param name="replaced">The session that this browser had; null for none.</param>
    /// <returns>The key for the cookie, kept nowhere else.</returns>
    public async Task<string> RunAsync(Guid personId, string? browser, string? system, Guid? replaced, CancellationToken ct)
    {
        var key = BrowserSession.NewKey();
        if (replaced is { } old)
            await db.BrowserSessions.Where(s => s.Id == old && s.PersonId == personId).ExecuteDeleteAsync(ct);
        db.BrowserSessions.Add(new BrowserSession(personId, key, browser, system, clock.GetUtcNow()));
        await db.SaveChangesAsync(ct);
        standings.Forget(personId);
        return key;
    }
}
