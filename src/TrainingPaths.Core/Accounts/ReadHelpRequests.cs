using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Accounts;

/// <summary>The latest requests for help, oldest last, so that the promised delay is seen. A write: whoever is named is logged as looked at.</summary>
public sealed class ReadHelpRequests(TrainingPathsDbContext db, TimeProvider clock)
{
    private const int Most = 50;

    public async Task<IReadOnlyList<AskedHelp>> RunAsync(Guid administrator, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var found = await db.HelpRequests.AsNoTracking().OrderByDescending(h => h.At).Take(Most)
            .Join(db.People, h => h.PersonId, p => p.Id, (h, p) => new { Request = h, p.GivenName, p.FamilyName }).OrderByDescending(h => h.Request.At).ToListAsync(ct);
        await db.LogViewsAsync(administrator, found.Select(h => h.Request.PersonId), "help", now, ct);
        return [.. found.Select(h => new AskedHelp($"{h.GivenName} {h.FamilyName}", h.Request.Page, h.Request.Text, h.Request.At, now - h.Request.At))];
    }
}

/// <param name="Waiting">Time since it was asked.</param>
public sealed record AskedHelp(string Person, string Page, string Text, DateTimeOffset At, TimeSpan Waiting);
