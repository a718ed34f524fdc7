using Microsoft.EntityFrameworkCore;
using MimeKit;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Notifications;

/// <summary>Job: sends one mail. Its row is locked meanwhile, so that two workers send it once; a mail that a crash cut off after the server took it goes again under the same message id.</summary>
public sealed class SendMail(TrainingPathsDbContext db, UnitOfWork work, IMailSender sender, MailSettings settings, TimeProvider clock)
{
    public Task RunAsync(Guid mailId) => work.WriteAsync(CallerOfJob.Current, () => SendAsync(mailId, CancellationToken.None), CancellationToken.None);

    private async Task SendAsync(Guid mailId, CancellationToken ct)
    {
        if (await db.Mails.FromSql($"select * from notifications.mail where id = {mailId} for update").ToListAsync(ct) is not [{ State: MailState.Waiting } mail])
            return;

        using var message = Message(mail);
        await sender.SendAsync(message, ct);
        mail.MarkSent(clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
    }

    private MimeMessage Message(Mail mail)
    {
        var message = new MimeMessage { Subject = mail.Subject, Date = mail.CreatedAt, MessageId = $"{mail.Id:n}@{new Uri(settings.Site).Host}" };
        message.From.Add(new MailboxAddress(settings.SiteName, settings.From));
        message.To.Add(new MailboxAddress("", mail.To));
        // Out-of-office answers to a machine help nobody.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Body = new BodyBuilder { TextBody = mail.Text, HtmlBody = mail.Html }.ToMessageBody();
        return message;
    }
}
