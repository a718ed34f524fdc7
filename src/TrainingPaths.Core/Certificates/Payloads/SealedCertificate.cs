using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TrainingPaths.Core.Certificates;

/// <summary>
/// All that a page needs to be drawn and checked: the facts as sealed, both seals, and the holder's name with its salt. It is the file
/// <c>attestation.json</c> attached to the PDF.
/// </summary>
public sealed record SealedCertificate(
    [property: JsonPropertyName("payload")] string Payload,
    [property: JsonPropertyName("seal")] string Seal,
    [property: JsonPropertyName("qr")] string QrPayload,
    [property: JsonPropertyName("qrSeal")] string QrSeal,
    [property: JsonPropertyName("holder")] string HolderName,
    [property: JsonPropertyName("salt")] string HolderSalt)
{
    public const string FileName = "attestation.json";

    private static readonly JsonSerializerOptions Strict = new()
    {
        AllowDuplicateProperties = false,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    [JsonIgnore]
    public CertificatePayload Facts => CertificatePayload.Parse(Payload);

    /// <summary>The address in the QR code. What follows # stays in the reader's browser: the server's log never sees it.</summary>
    [JsonIgnore]
    public string QrAddress => $"{Facts.VerifyAt.OriginalString.TrimEnd('/')}/{Facts.Serial}#{Base64Url.EncodeToString(
        [.. Encoding.UTF8.GetBytes(QrPayload), .. Base64Url.DecodeFromChars(QrSeal)])}";

    /// <summary>Seals facts that already name the key and hold the commitment of this name with this salt.</summary>
    public static SealedCertificate Of(CertificatePayload facts, PrintedName holder, byte[] salt, SealKey key)
    {
        if (facts.KeyId != key.Id) throw new ArgumentException("The facts name another key.", nameof(key));
        if (facts.HolderCommitment != HolderCommitment.Of(holder.Text, salt)) throw new ArgumentException("The facts are about another name.", nameof(holder));
        var payload = facts.ToCanonical();
        var qr = Certificates.QrPayload.Of(facts, holder).ToCanonical();
        return new(payload, key.Seal(payload), qr, key.Seal(qr), holder.Text, Base64Url.EncodeToString(salt));
    }

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Strict);

    /// <exception cref="FormatException">The bytes are not such a file.</exception>
    public static SealedCertificate Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize<SealedCertificate>(json, Strict) ?? throw new FormatException("The attached file is empty.");
        }
        catch (JsonException e)
        {
            throw new FormatException("The attached file is not a certificate's.", e);
        }
    }
}
