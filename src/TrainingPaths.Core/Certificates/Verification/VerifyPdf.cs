using UglyToad.PdfPig;

namespace TrainingPaths.Core.Certificates;

/// <summary>
/// Says whether a PDF file is a certificate as it was delivered, with the public keys alone: no account, no network, no database. The page is
/// drawn again from the sealed facts and compared with the file's, letter by letter and shape by shape.
/// </summary>
public sealed class VerifyPdf(IReadOnlyCollection<PublicSealKey> keys)
{
    /// <summary>Ours weigh about 50 KB.</summary>
    public const int LargestFile = 512 * 1024;

    private static readonly TimeSpan LongestReading = TimeSpan.FromSeconds(10);

    /// <summary>Never throws because of the file's content, and reads at most <see cref="LargestFile"/> bytes of it.</summary>
    public async Task<PdfVerdict> RunAsync(Stream file, CancellationToken ct)
    {
        var buffer = new byte[LargestFile + 1];
        var length = await file.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, ct);
        if (length > LargestFile)
            return NotACertificate("Ce fichier est trop gros pour être une attestation.", "This file is too large to be a certificate.");
        try
        {
            return await Task.Run(() => Judge(buffer.AsSpan(0, length).ToArray()), ct).WaitAsync(LongestReading, ct);
        }
        catch (TimeoutException)
        {
            return NotACertificate("Ce fichier n’a pas pu être lu dans le temps prévu.", "This file could not be read in the time allowed.");
        }
    }

    private PdfVerdict Judge(byte[] file)
    {
        PageDrawing drawing;
        SealedCertificate certificate;
        CertificatePayload facts;
        try
        {
            using var document = Open(file);
            if (Attachment(document) is not { } attached)
                return NotACertificate(
                    "Ce PDF ne contient pas de scellé : c’est un autre document, une numérisation ou une copie imprimée. Vérifiez plutôt le numéro ou le code QR.",
                    "This PDF holds no seal: it is another document, a scan or a printed copy. Check its number or its QR code instead.");
            drawing = PageDrawing.Of(document);
            certificate = attached;
            facts = certificate.Facts;
        }
        catch (FormatException)
        {
            return new(PdfFinding.Altered, "Le scellé de ce fichier est illisible : il a été modifié ou abîmé.", "This file's seal is unreadable: it was changed or damaged.", []);
        }
        // The library throws whatever its reading stumbles on; for whoever asks, they are all one answer.
        catch (Exception)
        {
            return NotACertificate("Ce fichier n’est pas un PDF lisible, ou il est incomplet.", "This file is not a readable PDF, or it is incomplete.");
        }
        return keys.FirstOrDefault(key => key.Id == facts.KeyId) is { } key
            ? Judge(certificate, facts, drawing, key)
            : new(PdfFinding.UnknownKey,
                $"Ce fichier est scellé par une clé inconnue ({facts.KeyId}) : rien ne prouve qui l’a délivré.",
                $"This file is sealed by an unknown key ({facts.KeyId}): nothing proves who issued it.", []);
    }

    private static PdfVerdict Judge(SealedCertificate certificate, CertificatePayload facts, PageDrawing drawing, PublicSealKey key)
    {
        var checks = PdfChecks.Of(certificate, facts, drawing, key);
        return checks.All(check => check.Passed)
            ? new(PdfFinding.Genuine,
                "Ce fichier est authentique : il est tel qu’il a été délivré. Sa validité aujourd’hui se lit dans le registre.",
                "This file is genuine: it is as it was issued. Whether it is still valid today is in the register.", checks, facts, certificate.HolderName)
            : new(PdfFinding.Altered, "Ce fichier a été modifié après sa délivrance.", "This file was changed after it was issued.", checks);
    }

    internal static PdfDocument Open(byte[] file) =>
        PdfDocument.Open(file, new ParsingOptions { FilterProvider = new BoundedFilters(), MaxStackDepth = 64, UseLenientParsing = false });

    private static SealedCertificate? Attachment(PdfDocument document) =>
        document.Advanced.TryGetEmbeddedFiles(out var files) && files is [{ Name: SealedCertificate.FileName } file] ? SealedCertificate.Parse(file.Bytes) : null;

    private static PdfVerdict NotACertificate(string french, string english) => new(PdfFinding.NotACertificate, french, english, []);
}
