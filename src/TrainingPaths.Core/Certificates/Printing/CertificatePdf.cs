using System.Security.Cryptography;
using System.Text;
using PdfSharp.Pdf;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Certificates;

/// <summary>
/// Renders sealed facts as an A4 page: a pure function, so that a lost file is drawn again with the same words in the same places. The only
/// class, with those it draws through, that knows the PDF library.
/// </summary>
public static class CertificatePdf
{
    /// <summary>The layout that new certificates are printed with; a file says which one it was.</summary>
    public const int Template = 1;

    /// <exception cref="UnprintableName">The holder's name has a character without a glyph.</exception>
    /// <exception cref="UnprintableFact">A title or a structure has one.</exception>
    /// <exception cref="NotSupportedException">The facts ask for a template that this version does not draw.</exception>
    public static byte[] Render(SealedCertificate certificate)
    {
        var facts = certificate.Facts;
        if (facts.Template != Template) throw new NotSupportedException($"Template {facts.Template} is not known to this version.");
        var holder = PrintedName.Of(certificate.HolderName);
        using var document = new PdfDocument();
        Describe(document, facts, holder);
        using (var page = new TaggedPage(document, "fr"))
            new CertificateLayout(page, facts, holder, certificate.QrAddress).Draw();
        using var attachment = new MemoryStream(certificate.ToJson());
        document.AddEmbeddedFile(SealedCertificate.FileName, attachment);
        using var pdf = new MemoryStream();
        document.Save(pdf);
        var seed = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(certificate.Payload)));
        return new FinishedFile(seed, facts.IssuedOn).Rewrite(pdf.ToArray());
    }

    // Dates come from the facts, never from the clock: two renderings are the same document.
    private static void Describe(PdfDocument document, CertificatePayload facts, PrintedName holder)
    {
        _ = PrintFonts.Name;
        document.Info.Title = PdfLabel.Of($"{CertificateWords.Title} – {facts.TrainingPath.Title} – {holder.Text}");
        document.Info.Author = facts.Issuer.Name;
        document.Info.Creator = "TrainingPaths";
        document.Info.CreationDate = facts.IssuedOn.ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc);
        document.Info.ModificationDate = document.Info.CreationDate;
        document.ViewerPreferences.DisplayDocTitle = true;
        document.PageLayout = PdfPageLayout.SinglePage;
    }
}
