using System.Buffers.Text;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Certificates;

/// <summary>The list of what is looked at in a sealed file, in the order in which it is told.</summary>
internal static class PdfChecks
{
    public static IReadOnlyList<PdfCheck> Of(SealedCertificate certificate, CertificatePayload facts, PageDrawing drawing, PublicSealKey key)
    {
        List<PdfCheck> checks =
        [
            new("Le scellé est celui des faits", "The seal is that of the facts", key.Verifies(certificate.Payload, certificate.Seal)),
            new("Le code QR porte son propre scellé, et les mêmes faits", "The QR code has its own seal, and the same facts",
                key.Verifies(certificate.QrPayload, certificate.QrSeal) && SaysTheSame(certificate, facts)),
            new("Le nom est celui qui a été scellé", "The name is the one that was sealed", NameIsSealed(certificate, facts)),
        ];
        // A page can only be drawn again from facts that hold together.
        if (checks.All(check => check.Passed)) checks.AddRange(AgainstThePage(certificate, facts, drawing));
        return checks;
    }

    private static IEnumerable<PdfCheck> AgainstThePage(SealedCertificate certificate, CertificatePayload facts, PageDrawing drawing)
    {
        if (facts.Template != CertificatePdf.Template)
        {
            yield return new("La mise en page est connue de cette version", "The layout is known to this version", false);
            yield break;
        }
        using var document = VerifyPdf.Open(CertificatePdf.Render(certificate));
        var expected = PageDrawing.Of(document);

        yield return new("La page porte le nom", "The page shows the name", Says(certificate.HolderName));
        yield return new("La page porte le parcours", "The page shows the path", Says(facts.TrainingPath.Title));
        yield return new("La page porte la durée", "The page shows the hours", Says(FrenchWords.Hours(facts.Minutes)));
        yield return new("La page porte les dates", "The page shows the dates",
            Says(FrenchWords.Day(facts.StartedOn)) && Says(FrenchWords.Day(facts.CompletedOn)) && Says(FrenchWords.Day(facts.IssuedOn)));
        yield return new("La page porte le numéro", "The page shows the number", Says(facts.Serial.Grouped));
        yield return new("Chaque mot est à sa place, rien n’est couvert", "Every word is in its place, nothing is covered", drawing.SaysTheSame(expected));
        yield return new("Le dessin et le code QR sont ceux du modèle", "The drawing and the QR code are the template's", drawing.ShowsTheSame(expected));
        yield return new("Rien n’a été ajouté à la page", "Nothing was added to the page", !drawing.HasExtras);

        bool Says(string fact) => drawing.Text.Contains(PrintableText.Of(fact).Replace(" ", "").Replace("\u00A0", ""), StringComparison.Ordinal);
    }

    private static bool SaysTheSame(SealedCertificate certificate, CertificatePayload facts)
    {
        try
        {
            return certificate.QrPayload == QrPayload.Of(facts, PrintedName.Of(certificate.HolderName)).ToCanonical();
        }
        catch (UnprintableName)
        {
            return false;
        }
    }

    private static bool NameIsSealed(SealedCertificate certificate, CertificatePayload facts) =>
        Base64Url.IsValid(certificate.HolderSalt) && facts.HolderCommitment == HolderCommitment.Of(certificate.HolderName, Base64Url.DecodeFromChars(certificate.HolderSalt));
}
