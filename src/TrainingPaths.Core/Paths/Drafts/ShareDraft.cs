using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Paths.Drafts;

/// <summary>Lets another trainer write a draft too. Both then see each other, and neither loses a word to the other.</summary>
public sealed class ShareDraft(TrainingPathsDbContext db, DraftDesk desk, UserManager<Account> accounts)
{
    /// <summary>A page tells every half minute that it is open.</summary>
    private static readonly TimeSpan Absence = TimeSpan.FromMinutes(1);

    /// <exception cref="RuleViolation">No trainer has this address: whether somebody else has it is not told.</exception>
    public async Task RunAsync(Guid draftId, Writer writer, string mail, CancellationToken ct)
    {
        await desk.FindAsync(draftId, writer, ct);
        var account = await accounts.FindByEmailAsync(mail.Trim());
        if (account is null || !await db.Appointments.AnyAsync(a => a.PersonId == account.Id && a.Role == FederationRole.Trainer, ct))
            throw new RuleViolation(DraftsRules.NoAuthor);
        // Sent twice at once, the second finds the first.
        await db.Database.ExecuteSqlAsync($"select id from paths.draft where id = {draftId} for update", ct);
        if (await db.DraftAuthors.AnyAsync(a => a.DraftId == draftId && a.AuthorId == account.Id, ct))
            return;
        db.Add(new DraftAuthor(draftId, account.Id, ""));
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Notes what this author has open.</summary>
    public async Task LookAsync(Guid draftId, Writer writer, string? step, DateTimeOffset now, CancellationToken ct)
    {
        await desk.FindAsync(draftId, writer, ct);
        await db.DraftAuthors.Where(a => a.DraftId == draftId && a.AuthorId == writer.Id)
            .ExecuteUpdateAsync(a => a.SetProperty(x => x.SeenAt, now).SetProperty(x => x.SeenStep, step).SetProperty(x => x.Name, writer.Name), ct);
    }

    /// <summary>Who else was here within the last minute.</summary>
    public async Task<IReadOnlyList<DraftAuthor>> OthersAsync(Guid draftId, Writer writer, DateTimeOffset now, CancellationToken ct)
    {
        var since = now - Absence;
        return await db.DraftAuthors.AsNoTracking().Where(a => a.DraftId == draftId && a.AuthorId != writer.Id && a.SeenAt >= since).OrderBy(a => a.Name).ToListAsync(ct);
    }
}
