using System.Security.Cryptography;
using System.Text;

namespace TrainingPaths.Core.Accounts.Sessions;

/// <summary>
/// One browser in which a person is signed in, so that they can see it and close it. Its key is in the cookie alone; here stands its hash, which opens nothing.
/// No address of the network is kept: the browser and the device are enough to recognise one's own (minimisation, GDPR art. 5(1)(c)).
/// </summary>
public sealed class BrowserSession
{
    public const int LongestName = 40;

    /// <summary>As long as the cookie lives after its last use, and a day for the time between a visit and its note.</summary>
    public static readonly TimeSpan Term = TimeSpan.FromDays(15);

    private BrowserSession()
    {
    }

    public BrowserSession(Guid personId, string key, string? browser, string? system, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7(now);
        PersonId = personId;
        KeyHash = HashOf(key);
        Browser = browser;
        System = system;
        BeganAt = SeenAt = now;
    }

    public Guid Id { get; private set; }

    public Guid PersonId { get; private set; }

    public byte[] KeyHash { get; private set; } = [];

    /// <summary>A product's name, e.g. <c>Firefox</c>; null where it is not recognised.</summary>
    public string? Browser { get; private set; }

    /// <summary>What it runs on, e.g. <c>Android</c>; null where it is not recognised.</summary>
    public string? System { get; private set; }

    public DateTimeOffset BeganAt { get; private set; }

    /// <summary>At most <see cref="NoteVisit.Every"/> behind.</summary>
    public DateTimeOffset SeenAt { get; private set; }

    public static string NewKey() => Convert.ToHexString(RandomNumberGenerator.GetBytes(32));

    public static byte[] HashOf(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
