using System.Net;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace TrainingPaths.Core.Notifications;

/// <summary>Hands mails to a mail server. With a user name the connection must be encrypted; without one (a relay on the same machine) it is where the server can.</summary>
public sealed class SmtpMail(Uri server) : IMailSender
{
    private const int PatienceMilliseconds = 15_000;   // for one step; the whole conversation has SendMail.Patience

    public async Task SendAsync(MimeMessage message, CancellationToken ct)
    {
        using var client = new SmtpClient { Timeout = PatienceMilliseconds };
        await client.ConnectAsync(server.Host, server.IsDefaultPort || server.Port < 0 ? 0 : server.Port, Security(), ct);
        if (server.UserInfo.Split(':', 2) is [var user, var password])
            await client.AuthenticateAsync(WebUtility.UrlDecode(user), WebUtility.UrlDecode(password), ct);
        await client.SendAsync(message, ct);
        await client.DisconnectAsync(quit: true, ct);
    }

    private SecureSocketOptions Security() => (server.Scheme, server.UserInfo.Length > 0) switch
    {
        ("smtps", _) => SecureSocketOptions.SslOnConnect,
        (_, true) => SecureSocketOptions.StartTls,
        _ => SecureSocketOptions.StartTlsWhenAvailable,
    };
}
