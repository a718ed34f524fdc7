using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Packages;

/// <summary>
/// Opens the files of one package on the content origin for a while, to whoever has the token: that origin knows no cookie. It holds no person and
/// writes nothing; what a learner does is another record, which may name this one.
/// </summary>
public sealed class PackageLaunch
{
    /// <summary>A working day with a pause; the player renews it while it is open.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    private PackageLaunch()
    {
    }

    private PackageLaunch(Guid packageId, byte[] tokenSha256, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7(now);
        PackageId = packageId;
        TokenSha256 = tokenSha256;
        OpenedAt = now;
        ExpiresAt = now + Lifetime;
    }

    public Guid Id { get; private set; }

    public Guid PackageId { get; private set; }

    /// <summary>The token itself is nowhere at rest.</summary>
    public byte[] TokenSha256 { get; private set; } = [];

    public DateTimeOffset OpenedAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    internal static (PackageLaunch Launch, string Token) Open(Guid packageId, DateTimeOffset now)
    {
        var (token, sha256) = RandomKey.New();
        return (new PackageLaunch(packageId, sha256, now), token);
    }
}
