namespace TrainingPaths.Core.Notifications;

/// <summary>One mail to one address, written by an event and sent by a job. Its words are erased once sent: they may hold a link that opens an account.</summary>
public sealed class Mail
{
    public const int LongestAddress = 254;
    public const int LongestSubject = 200;

    private Mail()
    {
    }

    public Mail(string kind, string to, Letter letter, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7(now);
        Kind = kind;
        To = to;
        Subject = letter.Subject.Length > LongestSubject ? letter.Subject[..LongestSubject] : letter.Subject;
        Text = letter.Text();
        Html = letter.Html();
        State = MailState.Waiting;
        CreatedAt = now;
    }

    public Guid Id { get; private set; }

    /// <summary>Stable word, e.g. <c>password.new</c>: what a limit on repeated mails counts.</summary>
    public string Kind { get; private set; } = "";

    public string To { get; private set; } = "";

    public string Subject { get; private set; } = "";

    /// <summary>Null once sent.</summary>
    public string? Text { get; private set; }

    /// <summary>Null once sent.</summary>
    public string? Html { get; private set; }

    public MailState State { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>A worker is talking to the mail server; others keep away until then. Null when nobody is.</summary>
    public DateTimeOffset? ClaimedUntil { get; private set; }

    public void Claim(DateTimeOffset until) => ClaimedUntil = until;

    public void Release() => ClaimedUntil = null;

    public void MarkSent(DateTimeOffset now)
    {
        State = MailState.Sent;
        SentAt = now;
        ClaimedUntil = null;
        Text = Html = null;
    }
}

/// <summary>Stored as a number.</summary>
public enum MailState
{
    Waiting = 1,
    Sent = 2,
}
