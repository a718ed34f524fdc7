using MimeKit;

namespace TrainingPaths.Core.Notifications;

/// <summary>The outside world of mail.</summary>
public interface IMailSender
{
    /// <summary>Returns once the mail is somebody else's responsibility; throws when it is still ours.</summary>
    Task SendAsync(MimeMessage message, CancellationToken ct);
}
