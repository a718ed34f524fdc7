using System.Text.Json.Nodes;

namespace TrainingPaths.Core.Certificates;

/// <summary>
/// Who delivers the certificate, as printed. <paramref name="ActivityDeclarationNumber"/> is the NDA and <paramref name="Siret"/> the
/// French establishment number; both are empty for an issuer that has none. The signatory is a person and a capacity (« qualité »).
/// </summary>
public sealed record CertificateIssuer(string Name, string ActivityDeclarationNumber, string Siret, string SignatoryName, string SignatoryCapacity)
{
    internal JsonObject ToJson() => new()
    {
        ["name"] = Name,
        ["nda"] = ActivityDeclarationNumber,
        ["signatory"] = new JsonObject { ["capacity"] = SignatoryCapacity, ["name"] = SignatoryName },
        ["siret"] = Siret,
    };

    internal static CertificateIssuer FromJson(JsonFacts json)
    {
        var signatory = json.Inside("signatory");
        return new(json.Text("name"), json.Text("nda"), json.Text("siret"), signatory.Text("name"), signatory.Text("capacity"));
    }
}
