using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Accounts.Sessions;

/// <summary>Signs browsers out from afar: at their next request, five seconds later at most on another node. Closing what is closed, or another person's, changes nothing.</summary>
public sealed class CloseSessions(TrainingPathsDbContext db, Standings standings)
{
    public Task RunAsync(Guid personId, Guid sessionId, CancellationToken ct) =>
        DeleteAsync(personId, db.BrowserSessions.Where(s => s.PersonId == personId && s.Id == sessionId), ct);

    /// <param name="kept">The session that goes on; null closes all.</param>
    public Task AllButAsync(Guid personId, Guid? kept, CancellationToken ct) =>
        DeleteAsync(personId, db.BrowserSessions.Where(s => s.PersonId == personId && s.Id != kept), ct);

    private async Task DeleteAsync(Guid personId, IQueryable<BrowserSession> sessions, CancellationToken ct)
    {
        await sessions.ExecuteDeleteAsync(ct);
        standings.Forget(personId);
    }
}
