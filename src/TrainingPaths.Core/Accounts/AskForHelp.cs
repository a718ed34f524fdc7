using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Accounts;

/// <summary>Logs a request for help, so that the promised delay can be held and proved. Sending the same form again changes nothing.</summary>
public sealed class AskForHelp(TrainingPathsDbContext db, Events events, TimeProvider clock)
{
    public async Task RunAsync(Guid requestId, Guid personId, string page, string text, CancellationToken ct)
    {
        var question = Texts.Checked(text, HelpRequest.LongestText);
        if (question.Length == 0)
            throw new RuleViolation(AccountsRules.HelpEmpty);
        if (await AddAsync(requestId, personId, page, question, ct))
            return;
        if (await db.HelpRequests.AnyAsync(h => h.Id == requestId && h.PersonId == personId, ct))
            return;
        // Somebody else sent this very form: on a computer that people share, the next one finds it in the browser. Their question is another one.
        await AddAsync(Guid.CreateVersion7(clock.GetUtcNow()), personId, page, question, ct);
    }

    // In one statement: two clicks at once wait for each other here, and the second finds the first.
    private async Task<bool> AddAsync(Guid id, Guid personId, string page, string question, CancellationToken ct)
    {
        var asked = new HelpRequest(id, personId, page.Length > 300 ? page[..300] : page, question, clock.GetUtcNow());
        var added = await db.Database.ExecuteSqlAsync($"""
            insert into accounts.help_request (id, person_id, page, text, at) values ({asked.Id}, {asked.PersonId}, {asked.Page}, {asked.Text}, {asked.At})
            on conflict do nothing
            """, ct);
        if (added > 0)
            await events.PublishAsync(new HelpAsked(id, personId), ct);
        return added > 0;
    }
}

/// <summary>Somebody needs an answer within the delay that the path promises.</summary>
public sealed record HelpAsked(Guid RequestId, Guid PersonId);
