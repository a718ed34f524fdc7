using TrainingPaths.Core.Paths.Drafts.Proofs;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Notifications;

/// <summary>Comments come by the dozen: they are gathered here, and <see cref="MailComments"/> tells them together.</summary>
public sealed class NoteWhenCommented(TrainingPathsDbContext db) : ISubscriber<CommentLeft>
{
    public async Task HandleAsync(CommentLeft happened, CancellationToken ct)
    {
        db.AddRange(happened.To.Distinct().Select(person => new CommentNotice(person, happened.CommentId)));
        await db.SaveChangesAsync(ct);
    }
}
