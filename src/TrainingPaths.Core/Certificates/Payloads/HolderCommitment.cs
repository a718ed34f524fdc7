using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace TrainingPaths.Core.Certificates;

/// <summary>
/// Binds the sealed facts to a name without holding it: SHA-256 of a random salt followed by the name. Erasing the name and the salt leaves a
/// proof that says nothing about anyone.
/// </summary>
public static class HolderCommitment
{
    private const int SaltLength = 16;

    public static byte[] NewSalt() => RandomNumberGenerator.GetBytes(SaltLength);

    /// <summary>The commitment in base64url. <paramref name="name"/> is taken in Unicode's composed form, as it is printed.</summary>
    public static string Of(string name, ReadOnlySpan<byte> salt) =>
        Base64Url.EncodeToString(SHA256.HashData([.. salt, .. Encoding.UTF8.GetBytes(name.Normalize(NormalizationForm.FormC))]));
}
