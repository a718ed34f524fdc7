namespace TrainingPaths.Core.Notifications;

/// <summary>A message of a group that somebody was not told of yet. It goes with the mail that tells, and holds neither names nor words: these are read as the one who is told, when it is told.</summary>
public sealed class MessageNotice
{
    private MessageNotice()
    {
    }

    public MessageNotice(Guid personId, Guid messageId, bool byTrainer) => (PersonId, MessageId, ByTrainer) = (personId, messageId, byTrainer);

    public Guid PersonId { get; private set; }

    public Guid MessageId { get; private set; }

    /// <summary>The person is its learner; else its trainer.</summary>
    public bool ByTrainer { get; private set; }
}
