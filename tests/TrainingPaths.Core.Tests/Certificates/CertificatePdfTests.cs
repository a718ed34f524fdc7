using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using TrainingPaths.Core.Certificates;
using TrainingPaths.Core.Platform;
using UglyToad.PdfPig;

namespace TrainingPaths.Core.Tests.Certificates;

public sealed partial class CertificatePdfTests
{
    private static readonly string[] HardNames =
    [
        "Ķristīne Ķēniņa",
        "Đorđe Œuvrard-D’Aubigné",
        "Jean-Pierre de La Roche-Guyon",
        "Anne-Laure Ķalniņa-D’Œuvre de La Villardière-Đorđević Saint-Exupéry du Châtelet",
        "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschaferswesse",
        "Şükrü Ğüneş",
        "Michał Żółć",
        "Zoe\u0301 Li",
    ];

    [TestCaseSource(nameof(HardNames))]
    public void A_hard_name_is_printed_whole(string name)
    {
        using var document = PdfDocument.Open(CertificatePdf.Render(SampleCertificate.Of(name)));

        Assert.That(Words(document), Does.Contain(Squeezed(name.Normalize())));
    }

    [Test]
    public void The_page_says_every_fact()
    {
        using var document = PdfDocument.Open(CertificatePdf.Render(SampleCertificate.Of()));
        var words = Words(document);

        using (Assert.EnterMultipleScope())
        {
            foreach (var fact in new[]
            {
                "UNA Formation", "11 75 00000 75", "000 000 000 00018", "Karima Benali", "Animer une équipe à distance", "4 h 12", "Du 12 janvier 2026 au 1er mars 2026",
                "Délivrée le 2 mars 2026", "Association d’aide à domicile du Val-de-Loire", "Parcours en accès libre", "ne constitue pas un certificat de réalisation",
                "scellé vérifiable", "Claire Œuvrard", "formation.example.org/verify",
            })
                Assert.That(words, Does.Contain(Squeezed(fact)));
            Assert.That(words, Does.Not.Contain("signatureélectronique"));
        }
    }

    [TestCase("محمد علي", "محدعلي")]
    [TestCase("Anna 李", "李")]
    public void A_name_without_glyphs_is_refused_rather_than_printed_as_boxes(string name, string missing) =>
        Assert.That(() => PrintedName.Of(name), Throws.TypeOf<UnprintableName>().With.Property("Characters").EqualTo(missing));

    [TestCase("")]
    [TestCase(" \u00A0 ")]
    public void An_empty_name_is_refused(string name) => Assert.That(() => PrintedName.Of(name), Throws.TypeOf<UnprintableName>());

    [Test]
    public void A_title_without_glyphs_is_refused() =>
        Assert.That(
            () => CertificatePdf.Render(SampleCertificate.Of(change: facts => facts with { TrainingPath = facts.TrainingPath with { Title = "Bien débuter 🚀" } })),
            Throws.TypeOf<UnprintableFact>().With.Property("Characters").EqualTo("🚀"));

    [Test]
    public void Spaces_and_hyphens_that_the_fonts_lack_are_replaced()
    {
        var pdf = CertificatePdf.Render(SampleCertificate.Of("Karima\u202FBenali\u2011Roux"));
        using var document = PdfDocument.Open(pdf);

        Assert.That(Words(document), Does.Contain("KarimaBenali-Roux"));
    }

    [Test]
    public void A_screen_reader_finds_the_structure_the_language_and_the_descriptions()
    {
        var pdf = CertificatePdf.Render(SampleCertificate.Of());
        using var document = PdfDocument.Open(pdf);
        var tags = document.GetPage(1).GetMarkedContents().Select(content => content.Tag).ToList();
        var raw = System.Text.Encoding.Latin1.GetString(pdf);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(tags, Does.Contain("H1").And.Contain("P").And.Contain("Figure").And.Contain("Lbl").And.Contain("LBody"));
            Assert.That(raw, Does.Contain("/StructTreeRoot").And.Contain("/Marked true").And.Contain("/Lang(fr)").And.Contain("/DisplayDocTitle true"));
            Assert.That(raw.Split("/Alt").Length - 1, Is.EqualTo(2), "the street and the QR code are described");
            // 0xA0 is the euro sign in the encoding that readers of a PDF take a label for (ISO 32000-1, D.3).
            Assert.That(raw.Split("/Alt").Skip(1).Select(alt => alt[..alt.IndexOf(')', StringComparison.Ordinal)]), Has.None.Contains("\u00A0"));
            Assert.That(document.Information.Title, Does.Contain("Attestation de suivi").And.Contain("Karima Benali"));
        }
    }

    [Test]
    public async Task Two_renderings_are_the_same_file_whatever_the_clock()
    {
        var certificate = SampleCertificate.Of();
        var first = CertificatePdf.Render(certificate);
        await Task.Delay(TimeSpan.FromSeconds(1.1));   // a PDF's dates count seconds

        Assert.That(CertificatePdf.Render(certificate), Is.EqualTo(first));
    }

    [Test]
    public void Every_stream_ends_with_its_checksum()
    {
        var pdf = CertificatePdf.Render(SampleCertificate.Of());
        var streams = StreamLength().Matches(Encoding.Latin1.GetString(pdf));

        Assert.That(streams, Has.Count.GreaterThan(5));
        foreach (Match stream in streams)
        {
            var bytes = pdf.AsSpan(stream.Index + stream.Length, int.Parse(stream.Groups[1].Value, CultureInfo.InvariantCulture)).ToArray();
            Assert.That(ZlibChecksum.Of(bytes.AsSpan(0, bytes.Length - 4)), Is.EqualTo(bytes[^4..]));
        }
    }

    // RFC 1950's Adler-32, on the example that everybody gives: "Wikipedia" is 11E60398.
    [Test]
    public void The_checksum_is_the_standard_s()
    {
        using var bytes = new MemoryStream();
        using (var zlib = new ZLibStream(bytes, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write("Wikipedia"u8);

        Assert.That(Convert.ToHexString(ZlibChecksum.Of(bytes.ToArray().AsSpan(0, (int)bytes.Length - 4))), Is.EqualTo("11E60398"));
    }

    [Test]
    public void A_page_weighs_at_most_60_KB_even_for_a_long_name_and_path()
    {
        var long200 = string.Concat(Enumerable.Repeat("Parcours très long ", 10));
        var certificate = SampleCertificate.Of(HardNames[3], facts => facts with
        {
            StructureName = long200,
            TrainingPath = facts.TrainingPath with { Title = long200, StepsPerModule = [16, 16, 16, 16, 16, 16, 10] },
        });

        Assert.That(CertificatePdf.Render(certificate), Has.Length.LessThanOrEqualTo(60 * 1024));
    }

    [Test]
    public async Task Certificates_are_rendered_by_several_workers_at_once()
    {
        var certificates = Enumerable.Range(0, 24).Select(i => SampleCertificate.Of(HardNames[i % HardNames.Length])).ToList();

        var pdfs = await Task.WhenAll(certificates.Select(certificate => Task.Run(() => CertificatePdf.Render(certificate))));

        for (var i = 0; i < pdfs.Length; i++)
        {
            using var document = PdfDocument.Open(pdfs[i]);
            Assert.That(Words(document), Does.Contain(Squeezed(certificates[i].HolderName)));
        }
    }

    internal static string Words(PdfDocument document) => Squeezed(string.Concat(document.GetPage(1).Letters.Select(letter => letter.Value)));

    internal static string Squeezed(string text) => text.Replace(" ", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal);

    [GeneratedRegex(@"/Length (\d+)(?:/Filter/FlateDecode)?>>\nstream\n(?<=/FlateDecode[^\n]*\nstream\n)")]
    private static partial Regex StreamLength();
}
