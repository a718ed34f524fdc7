using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace TrainingPaths.Core.Certificates;

/// <summary>The private key that seals certificates. It proves that the platform issued a document; it is not an electronic signature in the legal sense.</summary>
public sealed class SealKey
{
    private readonly ECParameters _key;

    private SealKey(ECDsa ecdsa)
    {
        PublicKey = PublicSealKey.Of(ecdsa);
        _key = ecdsa.ExportParameters(includePrivateParameters: true);
    }

    public PublicSealKey PublicKey { get; }
    public string Id => PublicKey.Id;

    /// <summary>Seals a text: base64url of the IEEE P1363 form, which WebCrypto verifies as it is.</summary>
    public string Seal(string text)
    {
        using var ecdsa = ECDsa.Create(_key);
        return Base64Url.EncodeToString(
            ecdsa.SignData(Encoding.UTF8.GetBytes(text), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation));
    }

    public static SealKey New()
    {
        using var ecdsa = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new SealKey(ecdsa);
    }

    internal static SealKey FromPem(string pem)
    {
        using var ecdsa = ECDsa.Create();
        ecdsa.ImportFromPem(pem);
        return new SealKey(ecdsa);
    }

    internal string ToPem()
    {
        using var ecdsa = ECDsa.Create(_key);
        return ecdsa.ExportPkcs8PrivateKeyPem();
    }
}
