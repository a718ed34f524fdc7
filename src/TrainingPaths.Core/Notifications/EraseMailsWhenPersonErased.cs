using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Notifications;

/// <summary>Mails to the person, and those that name them to the help desk.</summary>
internal sealed class EraseMailsWhenPersonErased(TrainingPathsDbContext db) : ISubscriber<PersonErased>
{
    public async Task HandleAsync(PersonErased happened, CancellationToken ct)
    {
        await db.CommentNotices.Where(n => n.PersonId == happened.PersonId).ExecuteDeleteAsync(ct);
        await db.MessageNotices.Where(n => n.PersonId == happened.PersonId).ExecuteDeleteAsync(ct);
        var asked = MailWhenHelpAsked.SubjectOf(happened.FullName);
        happened.Removed.Add(
            await db.Mails.Where(m => m.To == happened.Mail || (m.Kind == MailWhenHelpAsked.Kind && m.Subject == asked)).ExecuteDeleteAsync(ct), "mails");
    }
}
