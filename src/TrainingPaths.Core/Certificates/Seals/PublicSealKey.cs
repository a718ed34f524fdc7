using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace TrainingPaths.Core.Certificates;

/// <summary>
/// The public half of a seal key (ECDSA P-256): enough to check a certificate, anywhere and for ever. <see cref="Id"/> is the first eight bytes
/// of the SHA-256 of the key itself, so that a key cannot pass for another.
/// </summary>
public sealed class PublicSealKey
{
    private readonly ECParameters _key;

    private PublicSealKey(ECParameters key)
    {
        using var ecdsa = ECDsa.Create(key);
        _key = ecdsa.ExportParameters(includePrivateParameters: false);
        Pem = ecdsa.ExportSubjectPublicKeyInfoPem();
        Id = Convert.ToHexStringLower(SHA256.HashData(ecdsa.ExportSubjectPublicKeyInfo()).AsSpan(0, 8));
    }

    public string Id { get; }
    public string Pem { get; }

    public static PublicSealKey FromPem(string pem)
    {
        using var ecdsa = ECDsa.Create();
        ecdsa.ImportFromPem(pem);
        return Of(ecdsa);
    }

    internal static PublicSealKey Of(ECDsa ecdsa)
    {
        var key = ecdsa.ExportParameters(includePrivateParameters: false);
        if (key.Curve.Oid.Value != ECCurve.NamedCurves.nistP256.Oid.Value)
            throw new FormatException("A seal key is an ECDSA key on the curve P-256.");
        return new PublicSealKey(key);
    }

    /// <summary>True when this key sealed exactly this text. <paramref name="seal"/> is base64url of the IEEE P1363 form (64 bytes).</summary>
    public bool Verifies(string text, string seal)
    {
        if (!Base64Url.IsValid(seal, out var length) || length != 64) return false;
        // An ECDsa instance is not promised to be safe for several threads; making one costs microseconds.
        using var ecdsa = ECDsa.Create(_key);
        return ecdsa.VerifyData(
            Encoding.UTF8.GetBytes(text), Base64Url.DecodeFromChars(seal), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }

    /// <summary>The key as browsers import it (RFC 7517).</summary>
    public JsonObject ToJwk() => new()
    {
        ["kty"] = "EC",
        ["crv"] = "P-256",
        ["use"] = "sig",
        ["alg"] = "ES256",
        ["kid"] = Id,
        ["x"] = Base64Url.EncodeToString(_key.Q.X),
        ["y"] = Base64Url.EncodeToString(_key.Q.Y),
    };

    /// <exception cref="FormatException">The object is not a P-256 key.</exception>
    public static PublicSealKey FromJwk(JsonObject jwk)
    {
        try
        {
            if ((string?)jwk["kty"] != "EC" || (string?)jwk["crv"] != "P-256") throw new FormatException("Only P-256 keys are used.");
            var point = new ECPoint { X = Base64Url.DecodeFromChars((string?)jwk["x"]), Y = Base64Url.DecodeFromChars((string?)jwk["y"]) };
            return new PublicSealKey(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = point });
        }
        catch (Exception e) when (e is CryptographicException or InvalidOperationException)
        {
            throw new FormatException("This is not a P-256 public key.", e);
        }
    }
}
