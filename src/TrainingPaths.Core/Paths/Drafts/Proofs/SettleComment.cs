using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Paths.Drafts.Proofs;

/// <summary>An author says that a comment is settled, or that it is not after all. Saying it twice changes nothing.</summary>
public sealed class SettleComment(TrainingPathsDbContext db, DraftDesk desk, TimeProvider clock)
{
    public Task<ProofComment> RunAsync(Guid draftId, Writer author, Guid commentId, CancellationToken ct) => ChangeAsync(draftId, author, commentId, c => c.Settle(clock.GetUtcNow()), ct);

    public Task<ProofComment> ReopenAsync(Guid draftId, Writer author, Guid commentId, CancellationToken ct) => ChangeAsync(draftId, author, commentId, c => c.Reopen(), ct);

    private async Task<ProofComment> ChangeAsync(Guid draftId, Writer author, Guid commentId, Action<ProofComment> change, CancellationToken ct)
    {
        await desk.FindAsync(draftId, author, ct);
        var comment = await db.ProofComments.FirstOrDefaultAsync(c => c.Id == commentId && c.DraftId == draftId && c.ReplyTo == null, ct) ?? throw RuleViolation.NotFound();
        change(comment);
        await db.SaveChangesAsync(ct);
        return comment;
    }
}
