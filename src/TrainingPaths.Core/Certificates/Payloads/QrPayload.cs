using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TrainingPaths.Core.Certificates;

/// <summary>
/// What the QR code itself says, so that a telephone checks a paper page without the network: an array rather than an object, because each
/// character makes the printed squares smaller. Sealed separately; its first item keeps it from ever being taken for the full facts.
/// </summary>
public sealed record QrPayload(
    Serial Serial, CertificateKind Kind, string Title, int Minutes, DateOnly StartedOn, DateOnly CompletedOn, DateOnly IssuedOn,
    string Initials, string HolderCommitment, string KeyId)
{
    private const string Marker = "tp1";
    private const int TitleLength = 40;

    public static QrPayload Of(CertificatePayload payload, PrintedName holder) => new(
        payload.Serial, payload.Kind, Shorten(payload.TrainingPath.Title), payload.Minutes, payload.StartedOn, payload.CompletedOn, payload.IssuedOn,
        holder.Initials, payload.HolderCommitment, payload.KeyId);

    public string ToCanonical() => CanonicalJson.Write(new JsonArray(
        Marker, Serial.ToString(), CertificateKindCode.Of(Kind), Title, Minutes,
        CertificatePayload.Iso(StartedOn), CertificatePayload.Iso(CompletedOn), CertificatePayload.Iso(IssuedOn),
        Initials, HolderCommitment, KeyId));

    /// <exception cref="FormatException">The text is not the canonical form of a QR payload.</exception>
    public static QrPayload Parse(string canonical)
    {
        if (CanonicalJson.Read(canonical) is not JsonArray { Count: 11 } items
            || items.Where((item, i) => item!.GetValueKind() != (i == 4 ? JsonValueKind.Number : JsonValueKind.String)).Any()
            || items[0]!.GetValue<string>() != Marker)
            throw new FormatException("This is not the content of a certificate's QR code.");
        string Text(int i) => items[i]!.GetValue<string>();
        return new(
            Serial.Parse(Text(1)), CertificateKindCode.Parse(Text(2)), Text(3), items[4]!.GetValue<int>(),
            JsonFacts.ParseDay(Text(5)), JsonFacts.ParseDay(Text(6)), JsonFacts.ParseDay(Text(7)), Text(8), Text(9), Text(10));
    }

    // Cut on what readers see as one character, never inside one.
    private static string Shorten(string title)
    {
        var characters = new StringInfo(title);
        return characters.LengthInTextElements <= TitleLength ? title : characters.SubstringByTextElements(0, TitleLength - 1).TrimEnd() + "…";
    }
}
