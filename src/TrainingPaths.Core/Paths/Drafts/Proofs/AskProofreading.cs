using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Paths.Drafts.Proofs;

/// <summary>Somebody was asked to proof-read a draft.</summary>
public sealed record ProofreadingAsked(Guid DraftId, Guid ReaderId);

/// <summary>An author asks another person to proof-read a draft, again once it has changed, or takes the request back.</summary>
public sealed class AskProofreading(TrainingPathsDbContext db, DraftDesk desk, UserManager<Account> accounts, Events events, TimeProvider clock)
{
    /// <exception cref="RuleViolation">Nobody who trains or administers has this address, or they write the draft themselves.</exception>
    public async Task RunAsync(Guid draftId, Writer author, string mail, CancellationToken ct)
    {
        await desk.FindAsync(draftId, author, ct);
        if (await accounts.FindByEmailAsync(mail.Trim()) is not { } account)
            throw new RuleViolation(ProofsRules.NoReader);
        await RunAsync(draftId, author, account.Id, ct);
    }

    /// <summary>Asking for what is asked already, or being read, changes nothing.</summary>
    public async Task RunAsync(Guid draftId, Writer author, Guid readerId, CancellationToken ct)
    {
        await desk.LockAsync(draftId, ct);
        await desk.FindAsync(draftId, author, ct);
        if (!await db.Appointments.AnyAsync(a => a.PersonId == readerId && (a.Role == FederationRole.Trainer || a.Role == FederationRole.Administrator), ct))
            throw new RuleViolation(ProofsRules.NoReader);
        if (readerId == author.Id || await db.DraftAuthors.AnyAsync(a => a.DraftId == draftId && a.AuthorId == readerId, ct))
            throw new RuleViolation(ProofsRules.Writes);
        var known = await db.Proofreadings.FirstOrDefaultAsync(p => p.DraftId == draftId && p.ReaderId == readerId, ct);
        if (known?.IsOpen == true)
            return;
        if (known is null)
            db.Add(new Proofreading(draftId, readerId, author.Id, clock.GetUtcNow()));
        else
            known.Ask(author.Id, clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        await events.PublishAsync(new ProofreadingAsked(draftId, readerId), ct);
    }

    /// <summary>The reader does not reach the draft any more. What they said stays in sight; a reading that was finished does not count any more, unless they are asked again.</summary>
    public async Task WithdrawAsync(Guid draftId, Writer author, Guid readerId, CancellationToken ct)
    {
        await desk.LockAsync(draftId, ct);
        await desk.FindAsync(draftId, author, ct);
        var reading = await db.Proofreadings.FirstOrDefaultAsync(p => p.DraftId == draftId && p.ReaderId == readerId, ct) ?? throw RuleViolation.NotFound();
        reading.Withdraw();
        await db.SaveChangesAsync(ct);
    }
}
