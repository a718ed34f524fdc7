using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Accounts;

/// <summary>A name was corrected: what waited for one that can be printed waits no longer.</summary>
public sealed record PersonRenamed(Guid PersonId);

/// <summary>Corrects a name: it is printed on the certificates to come. Those already issued keep the name they were sealed with.</summary>
public sealed class RenamePerson(TrainingPathsDbContext db, Standings standings, Events events)
{
    public async Task RunAsync(Guid personId, string givenName, string familyName, CancellationToken ct)
    {
        var person = await db.People.FirstOrDefaultAsync(p => p.Id == personId, ct) ?? throw RuleViolation.NotFound();
        person.Rename(givenName, familyName);
        await db.SaveChangesAsync(ct);
        standings.Forget(personId);
        await events.PublishAsync(new PersonRenamed(personId), ct);
    }
}
