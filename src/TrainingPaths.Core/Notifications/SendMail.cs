using Microsoft.EntityFrameworkCore;
using MimeKit;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Notifications;

/// <summary>
/// Job: sends one mail, at least once. It claims the mail, talks to the server outside any transaction, then marks it as sent: a slow server holds no rows.
/// Cut off between the server's yes and the mark, it goes again under the same Message-ID, by which servers and readers drop doubles (RFC 5322, 3.6.4).
/// </summary>
public sealed class SendMail(TrainingPathsDbContext db, UnitOfWork work, IMailSender sender, MailSettings settings, TimeProvider clock)
{
    /// <summary>For the whole conversation with the server.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    // Longer than anybody's patience: when it has run out, whoever held it has ended.
    internal static readonly TimeSpan Claim = TimeSpan.FromMinutes(2);

    public Task RunAsync(Guid mailId) => RunAsync(CallerOfJob.Current, mailId);

    internal async Task RunAsync(Caller caller, Guid mailId)
    {
        if (await work.WriteAsync(caller, () => ClaimAsync(mailId), CancellationToken.None) is not { } mail)
            return;   // already sent
        try
        {
            await HandOverAsync(mail);
        }
        catch
        {
            await work.WriteAsync(caller, () => ChangeAsync(mailId, claimed => claimed.Release()), CancellationToken.None);
            throw;
        }

        await work.WriteAsync(caller, () => ChangeAsync(mailId, sent => sent.MarkSent(clock.GetUtcNow())), CancellationToken.None);
    }

    /// <exception cref="InvalidOperationException">Another worker has it: this job comes back, for that one may have been killed.</exception>
    private async Task<Mail?> ClaimAsync(Guid mailId)
    {
        if (await LockedAsync(mailId) is not { State: MailState.Waiting } mail)
            return null;
        var now = clock.GetUtcNow();
        if (mail.ClaimedUntil > now)
            throw new InvalidOperationException($"Another worker is sending this mail, until {mail.ClaimedUntil:u} at most.");
        mail.Claim(now + Claim);
        await db.SaveChangesAsync();
        return mail;
    }

    private async Task ChangeAsync(Guid mailId, Action<Mail> change)
    {
        if (await LockedAsync(mailId) is not { State: MailState.Waiting } mail)
            return;
        change(mail);
        await db.SaveChangesAsync();
    }

    private async Task<Mail?> LockedAsync(Guid mailId) =>
        (await db.Mails.FromSql($"select * from notifications.mail where id = {mailId} for update").ToListAsync()).SingleOrDefault();

    private async Task HandOverAsync(Mail mail)
    {
        using var message = Message(mail);
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            await sender.SendAsync(message, limit.Token);
        }
        catch (OperationCanceledException late) when (limit.IsCancellationRequested)
        {
            throw new TimeoutException($"The mail server took longer than {Patience.TotalSeconds} s.", late);
        }
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
