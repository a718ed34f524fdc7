using System.Globalization;
using System.Text.Json.Nodes;

namespace TrainingPaths.Core.Certificates;

/// <summary>
/// The facts of a certificate, frozen and sealed. The PDF is only a rendering of them: everything printed is here, except the holder's
/// name, present as a salted commitment so that the name can be erased and the proof kept.
/// </summary>
public sealed record CertificatePayload
{
    public const int Format = 1;

    public required CertificateKind Kind { get; init; }
    public required Serial Serial { get; init; }
    public required CertificateIssuer Issuer { get; init; }
    public required string StructureName { get; init; }
    public required CertifiedPath TrainingPath { get; init; }

    /// <summary>Credited minutes: planned minutes of the completed activities, never minutes observed.</summary>
    public required int Minutes { get; init; }

    public required DateOnly StartedOn { get; init; }
    public required DateOnly CompletedOn { get; init; }
    public required DateOnly IssuedOn { get; init; }
    public required string HolderCommitment { get; init; }

    /// <summary>Where anyone checks the document: an https address without the serial.</summary>
    public required Uri VerifyAt { get; init; }

    public required int Template { get; init; }
    public required string KeyId { get; init; }

    /// <summary>The bytes that are signed, as text.</summary>
    public string ToCanonical() => CanonicalJson.Write(new JsonObject
    {
        ["completedOn"] = Iso(CompletedOn),
        ["format"] = Format,
        ["holder"] = HolderCommitment,
        ["issuedOn"] = Iso(IssuedOn),
        ["issuer"] = Issuer.ToJson(),
        ["key"] = KeyId,
        ["kind"] = CertificateKindCode.Of(Kind),
        ["minutes"] = Minutes,
        ["path"] = TrainingPath.ToJson(),
        ["serial"] = Serial.ToString(),
        ["startedOn"] = Iso(StartedOn),
        ["structure"] = new JsonObject { ["name"] = StructureName },
        ["template"] = Template,
        ["verifyAt"] = VerifyAt.OriginalString,
    });

    /// <exception cref="FormatException">The text is not the canonical form of a payload that this version knows.</exception>
    public static CertificatePayload Parse(string canonical)
    {
        var json = JsonFacts.Read(canonical);
        if (json.Number("format") != Format) throw new FormatException("These facts are in a format that this version does not know.");
        var payload = new CertificatePayload
        {
            Kind = CertificateKindCode.Parse(json.Text("kind")),
            Serial = Serial.Parse(json.Text("serial")),
            Issuer = CertificateIssuer.FromJson(json.Inside("issuer")),
            StructureName = json.Inside("structure").Text("name"),
            TrainingPath = CertifiedPath.FromJson(json.Inside("path")),
            Minutes = json.Number("minutes"),
            StartedOn = json.Day("startedOn"),
            CompletedOn = json.Day("completedOn"),
            IssuedOn = json.Day("issuedOn"),
            HolderCommitment = json.Text("holder"),
            VerifyAt = json.Address("verifyAt"),
            Template = json.Number("template"),
            KeyId = json.Text("key"),
        };
        // An unknown member would be sealed and never shown: nothing may hide there.
        return payload.ToCanonical() == canonical ? payload : throw new FormatException("These facts hold members that this version does not know.");
    }

    internal static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
