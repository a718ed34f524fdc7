using System.Buffers.Text;
using System.Security.Cryptography;

namespace TrainingPaths.Core.Packages;

/// <summary>
/// Opens the files of one package on the content origin for a while, to whoever has the token: that origin knows no cookie. It holds no person and
/// writes nothing; what a learner does is another record, which may name this one.
/// </summary>
public sealed class PackageLaunch
{
    /// <summary>A working day with a pause; the player renews it while it is open.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    private const int TokenBytes = 32;

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

    /// <summary>The token itself is nowhere at rest: a copy of the database opens nothing.</summary>
    public byte[] TokenSha256 { get; private set; } = [];

    public DateTimeOffset OpenedAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    internal static (PackageLaunch Launch, string Token) Open(Guid packageId, DateTimeOffset now)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        return (new PackageLaunch(packageId, HashOf(token)!, now), token);
    }

    /// <returns>Null for what cannot be a token.</returns>
    internal static byte[]? HashOf(string token)
    {
        var bytes = new byte[TokenBytes];
        var isToken = token.Length == Base64Url.GetEncodedLength(TokenBytes) && Base64Url.TryDecodeFromChars(token, bytes, out var written) && written == TokenBytes;
        return isToken ? SHA256.HashData(bytes) : null;
    }
}
