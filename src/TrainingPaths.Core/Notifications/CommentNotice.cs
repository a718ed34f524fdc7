namespace TrainingPaths.Core.Notifications;

/// <summary>A comment on a draft that somebody was not told of yet. It goes with the mail that tells: in the same transaction, so that each is told once.</summary>
public sealed class CommentNotice
{
    private CommentNotice()
    {
    }

    public CommentNotice(Guid personId, Guid commentId) => (PersonId, CommentId) = (personId, commentId);

    public Guid PersonId { get; private set; }

    public Guid CommentId { get; private set; }
}
