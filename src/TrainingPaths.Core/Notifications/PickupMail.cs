using MimeKit;

namespace TrainingPaths.Core.Notifications;

/// <summary>Leaves each mail as a file where no mail server is configured: on a developer's machine, in tests, and for a server that takes files.</summary>
public sealed class PickupMail(string folder) : IMailSender
{
    public async Task SendAsync(MimeMessage message, CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        var name = message.MessageId?.Split('@')[0] ?? throw new ArgumentException("A mail has a message id.", nameof(message));
        // Written aside, then renamed: whoever watches the folder sees whole mails only.
        var aside = Path.Combine(folder, $".{name}");
        await message.WriteToAsync(aside, ct);
        File.Move(aside, Path.Combine(folder, $"{name}.eml"), overwrite: true);
    }
}
