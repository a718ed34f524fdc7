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
        if (await db.HelpRequests.AnyAsync(h => h.Id == requestId, ct))
            return;

        db.HelpRequests.Add(new HelpRequest(requestId, personId, page.Length > 300 ? page[..300] : page, question, clock.GetUtcNow()));
        await db.SaveChangesAsync(ct);
        await events.PublishAsync(new HelpAsked(requestId, personId), ct);
    }
}

/// <summary>Somebody needs an answer within the delay that the path promises.</summary>
public sealed record HelpAsked(Guid RequestId, Guid PersonId);
