using System.Buffers.Text;
using System.Security.Cryptography;

namespace TrainingPaths.Core.Platform;

/// <summary>256 random bits that let their holder do one thing. Told once and kept as their SHA-256: a copy of the database opens nothing.</summary>
internal static class RandomKey
{
    private const int KeyBytes = 32;

    public static (string Key, byte[] Sha256) New()
    {
        var bytes = RandomNumberGenerator.GetBytes(KeyBytes);
        return (Base64Url.EncodeToString(bytes), SHA256.HashData(bytes));
    }

    /// <returns>Null for what cannot be a key.</returns>
    public static byte[]? HashOf(string key)
    {
        var bytes = new byte[KeyBytes];
        var isKey = key.Length == Base64Url.GetEncodedLength(KeyBytes) && Base64Url.TryDecodeFromChars(key, bytes, out var written) && written == KeyBytes;
        return isKey ? SHA256.HashData(bytes) : null;
    }
}
