namespace TrainingPaths.Core.Certificates;

/// <summary>The page's words, in French whatever the reader's language: it is a French administrative paper. Template 1.</summary>
internal sealed record CertificateWords(CertificatePayload Facts)
{
    public static string Title => "Attestation de suivi";

    public static string DeliveredTo => "délivrée à";

    public static string Statement => "qui a réalisé à distance toutes les activités du parcours décrit ci-dessous.";

    public IEnumerable<string> IssuerLines()
    {
        if (Facts.Issuer.ActivityDeclarationNumber.Length > 0)
            yield return $"Déclaration d’activité n°\u00A0{Facts.Issuer.ActivityDeclarationNumber} (ne vaut pas agrément de l’État)";
        if (Facts.Issuer.Siret.Length > 0)
            yield return $"SIRET\u00A0{Facts.Issuer.Siret}";
    }

    public (string Label, string Value)[] Rows() =>
    [
        ("Parcours", Facts.TrainingPath.Title),
        ("Version", $"{Facts.TrainingPath.Version}"),
        ("Durée des activités réalisées", FrenchWords.Hours(Facts.Minutes)),
        ("Dates", Facts.StartedOn == Facts.CompletedOn
            ? $"Le {FrenchWords.Day(Facts.CompletedOn)}"
            : $"Du {FrenchWords.Day(Facts.StartedOn)} au {FrenchWords.Day(Facts.CompletedOn)}"),
        ("Structure", Facts.StructureName),
        ("Nature", "Parcours en accès libre"),
        ("Délivrée le", FrenchWords.Day(Facts.IssuedOn)),
    ];

    public static string WhatItIs =>
        "La durée est la somme des durées prévues des activités réalisées. Cette attestation de suivi ne constitue pas un certificat de réalisation. "
        + "Elle porte un scellé vérifiable\u00A0: le code ci-dessous permet à chacun d’en contrôler le contenu, sans compte.";

    public static string SignedFor => "Pour l’organisme qui la délivre,";

    public string VerifyAt => Facts.VerifyAt.Host + (Facts.VerifyAt.IsDefaultPort ? "" : $":{Facts.VerifyAt.Port}") + Facts.VerifyAt.AbsolutePath.TrimEnd('/');

    public string StreetDescription
    {
        get
        {
            var steps = Facts.TrainingPath.StepsPerModule.Sum();
            var modules = Facts.TrainingPath.StepsPerModule.Count;
            return $"La rue du parcours\u00A0: {modules}\u00A0{(modules > 1 ? "maisons, une par module" : "maison")}. "
                + $"{steps}\u00A0étapes sur {steps}, toutes les fenêtres sont allumées.";
        }
    }

    public string QrDescription => $"Code QR qui ouvre la vérification à l’adresse {VerifyAt}, numéro {Facts.Serial.Grouped}.";
}
