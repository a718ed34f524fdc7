using TrainingPaths.Core.Enrolments.Cohorts.Messages;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Notifications;

/// <summary>Messages come in rows of three: they are gathered here, and <see cref="MailMessages"/> tells them together.</summary>
public sealed class NoteWhenMessageSent(TrainingPathsDbContext db) : ISubscriber<CohortMessageSent>
{
    public async Task HandleAsync(CohortMessageSent happened, CancellationToken ct)
    {
        db.AddRange(happened.To.Distinct().Select(person => new MessageNotice(person, happened.MessageId, happened.ByTrainer)));
        await db.SaveChangesAsync(ct);
    }
}
