using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Paths.Drafts;

/// <summary>Puts a draft away, or takes it up again. Nothing of it is deleted: what is published does not depend on it, and an author may change their mind.</summary>
public sealed class PutAwayDraft(TrainingPathsDbContext db, DraftDesk desk, TimeProvider clock)
{
    public async Task RunAsync(Guid draftId, Writer writer, CancellationToken ct)
    {
        (await desk.FindAsync(draftId, writer, ct)).PutAway(clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
    }

    /// <exception cref="RuleViolation">Another draft of the same path is open.</exception>
    public async Task TakeUpAsync(Guid draftId, Writer writer, CancellationToken ct)
    {
        var draft = await desk.FindAsync(draftId, writer, ct);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext('paths.draft'), hashtext({draft.Slug}))", ct);
        if (await db.Drafts.AnyAsync(d => d.Slug == draft.Slug && d.Id != draft.Id && d.PutAwayAt == null, ct))
            throw new RuleViolation(DraftsRules.AnotherIsOpen);
        draft.TakeUp();
        await db.SaveChangesAsync(ct);
    }
}
