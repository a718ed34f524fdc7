using Hangfire;
using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Accounts.Sessions;

/// <summary>Job, each night: removes sessions whose cookie has expired. Run twice, it does nothing the second time.</summary>
/// <remarks>One person at a time, as that person: nobody else reaches these rows.</remarks>
public sealed class ForgetSessions(TrainingPathsDbContext db, UnitOfWork work, TimeProvider clock)
{
    [Queue(Queues.Bulk)]
    public async Task RunAsync(CancellationToken ct)
    {
        var until = clock.GetUtcNow() - BrowserSession.Term;
        var people = await work.ReadAsync(Caller.Federation(), () => db.People.Select(p => p.Id).ToListAsync(ct), ct);
        foreach (var person in people)
            await work.WriteAsync(Caller.Person(person), () => db.BrowserSessions.Where(s => s.PersonId == person && s.SeenAt < until).ExecuteDeleteAsync(ct), ct);
    }
}
