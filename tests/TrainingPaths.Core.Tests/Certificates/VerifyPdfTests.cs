using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using PdfSharp.Drawing;
using PdfSharp.Pdf;
using PdfSharp.Pdf.IO;
using TrainingPaths.Core.Certificates;

namespace TrainingPaths.Core.Tests.Certificates;

public sealed partial class VerifyPdfTests
{
    [Test]
    public async Task A_file_as_it_was_delivered_is_genuine()
    {
        var certificate = SampleCertificate.Of("Anne-Laure Ķalniņa-D’Œuvre de La Villardière-Đorđević Saint-Exupéry du Châtelet");

        var verdict = await VerdictAsync(CertificatePdf.Render(certificate));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(verdict.Finding, Is.EqualTo(PdfFinding.Genuine), Failed(verdict));
            Assert.That(verdict.Facts, Is.EqualTo(certificate.Facts));
            Assert.That(verdict.Checks, Has.Count.GreaterThan(8));
        }
    }

    [Test]
    public async Task A_file_whose_text_was_changed_is_refused()
    {
        var pdf = Edit(CertificatePdf.Render(SampleCertificate.Of()), content => FirstWord().Replace(content, match => $"<{Reversed(match.Groups[1].Value)}> Tj", 1));

        var verdict = await VerdictAsync(pdf);

        Assert.That(verdict.Finding, Is.EqualTo(PdfFinding.Altered), Failed(verdict));
    }

    [Test]
    public async Task A_file_with_a_name_painted_over_is_refused()
    {
        using var document = PdfReader.Open(new MemoryStream(CertificatePdf.Render(SampleCertificate.Of())), PdfDocumentOpenMode.Modify);
        using (var graphics = XGraphics.FromPdfPage(document.Pages[0]))
            graphics.DrawRectangle(XBrushes.White, 60, 240, 400, 60);
        using var painted = new MemoryStream();
        document.Save(painted);

        var verdict = await VerdictAsync(painted.ToArray());

        Assert.That(verdict.Finding, Is.EqualTo(PdfFinding.Altered), Failed(verdict));
    }

    [Test]
    public async Task A_file_that_draws_one_name_and_calls_it_another_is_refused()
    {
        const string k = "0048", b = "0019";   // the title font's glyphs of « K » and « B »
        using var document = PdfReader.Open(new MemoryStream(CertificatePdf.Render(SampleCertificate.Of("Karima Benali"))), PdfDocumentOpenMode.Modify);
        var streams = document.Internals.GetAllObjects().OfType<PdfDictionary>().Where(o => o.Stream is not null && o.Elements.GetName("/Filter") == "/FlateDecode").ToList();
        var changed = 0;
        foreach (var stream in streams)
        {
            var text = Encoding.Latin1.GetString(stream.Stream!.UnfilteredValue);
            var swapped = text
                .Replace($"<{k}><{k}><004B>", $"<{k}><{k}><0042>", StringComparison.Ordinal)
                .Replace($"<{b}><{b}><0042>", $"<{b}><{b}><004B>", StringComparison.Ordinal)
                .Replace($"<{k}00A3", $"<{b}00A3", StringComparison.Ordinal)
                .Replace($"01A4{b}00C5", $"01A4{k}00C5", StringComparison.Ordinal);
            if (swapped == text) continue;
            changed++;
            stream.Stream.Value = Zipped(Encoding.Latin1.GetBytes(swapped));
        }
        Assume.That(changed, Is.EqualTo(2), "the page and the font's table");
        using var saved = new MemoryStream();
        document.Save(saved);
        using (var read = UglyToad.PdfPig.PdfDocument.Open(saved.ToArray()))
            Assume.That(CertificatePdfTests.Words(read), Does.Contain("KarimaBenali"), "to a program, the text did not change");

        var verdict = await VerdictAsync(saved.ToArray());

        Assert.That(verdict.Finding, Is.EqualTo(PdfFinding.Altered), Failed(verdict));
    }

    [Test]
    public async Task A_file_opened_and_saved_without_a_change_is_still_genuine()
    {
        using var document = PdfReader.Open(new MemoryStream(CertificatePdf.Render(SampleCertificate.Of())), PdfDocumentOpenMode.Modify);
        using var saved = new MemoryStream();
        document.Save(saved);

        Assert.That((await VerdictAsync(saved.ToArray())).Finding, Is.EqualTo(PdfFinding.Genuine), "control of the two tests above: it is the change that is refused");
    }

    [Test]
    public async Task Facts_changed_after_the_seal_are_refused()
    {
        var certificate = SampleCertificate.Of();
        var swollen = certificate with { Payload = certificate.Payload.Replace("\"minutes\":252", "\"minutes\":600", StringComparison.Ordinal) };

        Assert.That((await VerdictAsync(CertificatePdf.Render(swollen))).Finding, Is.EqualTo(PdfFinding.Altered));
    }

    [Test]
    public async Task Another_name_on_a_sealed_certificate_is_refused()
    {
        var stolen = SampleCertificate.Of() with { HolderName = "Paul Martin" };

        Assert.That((await VerdictAsync(CertificatePdf.Render(stolen))).Finding, Is.EqualTo(PdfFinding.Altered));
    }

    [Test]
    public async Task The_page_of_one_certificate_with_the_seal_of_another_is_refused()
    {
        var mine = CertificatePdf.Render(SampleCertificate.Of("Karima Benali"));
        var theirs = SampleCertificate.Of("Paul Martin");
        using var document = PdfReader.Open(new MemoryStream(mine), PdfDocumentOpenMode.Modify);
        document.Internals.Catalog.Elements.Remove("/Names");
        document.AddEmbeddedFile(SealedCertificate.FileName, new MemoryStream(theirs.ToJson()));
        using var mixed = new MemoryStream();
        document.Save(mixed);

        var verdict = await VerdictAsync(mixed.ToArray());

        Assert.That(verdict.Finding, Is.Not.EqualTo(PdfFinding.Genuine), Failed(verdict));
    }

    [Test]
    public async Task A_seal_by_another_key_is_told_apart()
    {
        var stranger = SealKey.New();
        var forged = SampleCertificate.Of() is var genuine ? genuine with { Seal = stranger.Seal(genuine.Payload), QrSeal = stranger.Seal(genuine.QrPayload) } : null;

        using (Assert.EnterMultipleScope())
        {
            Assert.That((await VerdictAsync(CertificatePdf.Render(SampleCertificate.Of(key: stranger)))).Finding, Is.EqualTo(PdfFinding.UnknownKey));
            Assert.That((await VerdictAsync(CertificatePdf.Render(forged!))).Finding, Is.EqualTo(PdfFinding.Altered), "it names our key");
        }
    }

    [Test]
    public async Task A_file_cut_anywhere_is_never_genuine()
    {
        var pdf = CertificatePdf.Render(SampleCertificate.Of());
        foreach (var share in new[] { 0.01, 0.3, 0.6, 0.9, 0.97 })
            Assert.That((await VerdictAsync(pdf[..(int)(pdf.Length * share)])).Finding, Is.EqualTo(PdfFinding.NotACertificate));
    }

    [Test]
    public async Task What_is_not_a_certificate_is_refused_in_words()
    {
        using var blank = new PdfDocument();
        blank.AddPage();
        using var saved = new MemoryStream();
        blank.Save(saved);

        foreach (var file in new[] { [], "not a PDF at all"u8.ToArray(), [.. "%PDF-1.7\n"u8, .. new byte[2000]], saved.ToArray() })
        {
            var verdict = await VerdictAsync(file);
            Assert.That(verdict.Finding, Is.EqualTo(PdfFinding.NotACertificate));
            Assert.That(verdict.French, Is.Not.Empty);
        }
    }

    [Test]
    public async Task Twenty_megabytes_of_noise_are_not_read_to_the_end()
    {
        var noise = new byte[20 * 1024 * 1024];
        new Random(7).NextBytes(noise);
        using var stream = new MemoryStream(noise);

        var verdict = await new VerifyPdf([SampleCertificate.Key.PublicKey]).RunAsync(stream, CancellationToken.None);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(verdict.Finding, Is.EqualTo(PdfFinding.NotACertificate));
            Assert.That(stream.Position, Is.LessThanOrEqualTo(VerifyPdf.LargestFile + 1));
        }
    }

    [Test]
    public async Task A_small_file_that_unfolds_into_gigabytes_is_refused()
    {
        var pdf = Edit(CertificatePdf.Render(SampleCertificate.Of()), content => content + new string(' ', 64 * 1024 * 1024));
        Assume.That(pdf, Has.Length.LessThan(VerifyPdf.LargestFile));

        Assert.That((await VerdictAsync(pdf)).Finding, Is.EqualTo(PdfFinding.NotACertificate));
    }

    private static Task<PdfVerdict> VerdictAsync(byte[] file) =>
        new VerifyPdf([SealKey.New().PublicKey, SampleCertificate.Key.PublicKey]).RunAsync(new MemoryStream(file), CancellationToken.None);

    private static string Failed(PdfVerdict verdict) => verdict.English + " " + string.Join(", ", verdict.Checks.Where(check => !check.Passed).Select(check => check.English));

    private static byte[] Edit(byte[] pdf, Func<string, string> change)
    {
        using var document = PdfReader.Open(new MemoryStream(pdf), PdfDocumentOpenMode.Modify);
        var content = document.Pages[0].Contents.CreateSingleContent();
        content.Stream.Value = Zipped(Encoding.Latin1.GetBytes(change(Encoding.Latin1.GetString(content.Stream.UnfilteredValue))));
        content.Elements["/Filter"] = new PdfName("/FlateDecode");
        document.Pages[0].Contents.Elements.Clear();
        document.Internals.AddObject(content);
        document.Pages[0].Contents.Elements.Add(content.Reference!);
        using var edited = new MemoryStream();
        document.Save(edited);
        return edited.ToArray();
    }

    private static byte[] Zipped(byte[] content)
    {
        using var bytes = new MemoryStream();
        using (var zlib = new ZLibStream(bytes, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write(content);
        return bytes.ToArray();
    }

    private static string Reversed(string hex) => string.Concat(hex.Chunk(4).Reverse().Select(glyph => new string(glyph)));

    [GeneratedRegex("<([0-9A-Fa-f]{24,})> ?Tj")]
    private static partial Regex FirstWord();
}
