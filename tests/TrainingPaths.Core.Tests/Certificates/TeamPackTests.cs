using System.Globalization;
using System.IO.Compression;
using System.Text;
using TrainingPaths.Core.Certificates;
using UglyToad.PdfPig;

namespace TrainingPaths.Core.Tests.Certificates;

public sealed class TeamPackTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero);

    [TestCase("D’Œuvre", "Ķristīne", "D-OEUVRE_Kristine_Animer-une-equipe-a-distance_2026-11-22.pdf")]
    [TestCase("Đorđević", "Jean-Pierre", "DORDEVIC_Jean-Pierre_Animer-une-equipe-a-distance_2026-11-22.pdf")]
    [TestCase("../../etc", "pass/wd\\:*?", "ETC_pass-wd_Animer-une-equipe-a-distance_2026-11-22.pdf")]
    [TestCase("Zoe\u0301", "Æsa Łøß", "ZOE_AEsa-Loss_Animer-une-equipe-a-distance_2026-11-22.pdf")]
    [TestCase("Roux 🏡", "Zoé 𝔄", "ROUX_Zoe_Animer-une-equipe-a-distance_2026-11-22.pdf")]
    [TestCase("محمد", "", "SANS-NOM_sans-nom_Animer-une-equipe-a-distance_2026-11-22.pdf")]
    public async Task A_file_is_named_in_plain_ASCII(string family, string given, string expected)
    {
        using var zip = await PackAsync([Entry(family, given)]);

        Assert.That(zip.Entries.Select(entry => entry.FullName), Does.Contain(expected));
    }

    [Test]
    public async Task People_of_the_same_name_get_different_files_whatever_the_case()
    {
        using var zip = await PackAsync([Entry("Martin", "Léa"), Entry("martin", "LEA"), Entry("MARTIN", "Lea")]);

        Assert.That(zip.Entries.Select(entry => entry.FullName).Where(name => name.StartsWith("MARTIN", StringComparison.Ordinal)), Is.EqualTo(new[]
        {
            "MARTIN_Lea_Animer-une-equipe-a-distance_2026-11-22.pdf",
            "MARTIN_LEA_Animer-une-equipe-a-distance_2026-11-22-2.pdf",
            "MARTIN_Lea_Animer-une-equipe-a-distance_2026-11-22-3.pdf",
        }));
    }

    [Test]
    public async Task A_long_name_gives_a_name_that_every_disk_takes()
    {
        using var zip = await PackAsync([Entry(new string('é', 300), new string('a', 300), new string('b', 300))]);

        Assert.That(zip.Entries.Max(entry => entry.FullName.Length), Is.LessThan(170));
    }

    [Test]
    public async Task The_manifest_says_who_is_in_who_is_missing_and_why()
    {
        using var zip = await PackAsync([Entry("Martin", "Léa")], new MissingFromPack("Durand", "Paul", "Animer une équipe à distance", WhyMissing.InProgress));
        var bytes = Read(zip, TeamPack.ManifestName);
        var lines = Encoding.UTF8.GetString(bytes).Split("\r\n");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(bytes.Take(3), Is.EqualTo(Encoding.UTF8.Preamble.ToArray()));
            Assert.That(lines[1], Does.StartWith("Martin;Léa;Animer une équipe à distance;oui;;4\u00A0h\u00A012;20/11/2026;22/11/2026;"));
            Assert.That(lines[2], Does.StartWith("Durand;Paul;Animer une équipe à distance;non;en cours;"));
        }
    }

    [TestCase("=HYPERLINK(\"http://evil\")")]
    [TestCase("+1")]
    [TestCase("@SUM(A1)")]
    [TestCase("-1")]
    public async Task A_name_that_a_spreadsheet_would_run_is_neutralised(string name)
    {
        using var zip = await PackAsync([Entry(name, "Léa")]);

        Assert.That(Encoding.UTF8.GetString(Read(zip, TeamPack.ManifestName)).Split("\r\n")[1].TrimStart('"'), Does.StartWith("'" + name[0]));
    }

    [Test]
    public async Task The_merged_document_has_every_page()
    {
        using var zip = await PackAsync([Entry("Martin", "Léa"), Entry("Benali", "Karima")]);
        using var merged = PdfDocument.Open(Read(zip, "toutes-les-attestations.pdf"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(merged.NumberOfPages, Is.EqualTo(2));
            Assert.That(CertificatePdfTests.Squeezed(merged.GetPage(1).Text), Does.Contain("LéaMartin"));
            Assert.That(CertificatePdfTests.Squeezed(merged.GetPage(2).Text), Does.Contain("KarimaBenali"));
        }
    }

    [Test]
    public async Task A_file_of_the_pack_is_still_a_genuine_certificate()
    {
        using var zip = await PackAsync([Entry("Martin", "Léa")]);
        var file = Read(zip, "MARTIN_Lea_Animer-une-equipe-a-distance_2026-11-22.pdf");

        var verdict = await new VerifyPdf([SampleCertificate.Key.PublicKey]).RunAsync(new MemoryStream(file), CancellationToken.None);

        Assert.That(verdict.Finding, Is.EqualTo(PdfFinding.Genuine));
    }

    [Test]
    public void A_certificate_that_cannot_be_read_stops_the_pack()
    {
        var broken = Entry("Martin", "Léa") with { ReadPdfAsync = _ => throw new FileNotFoundException() };

        Assert.That(() => PackAsync([Entry("Benali", "Karima"), broken]), Throws.TypeOf<FileNotFoundException>());
    }

    private static async Task<ZipArchive> PackAsync(PackEntry[] entries, params MissingFromPack[] missing)
    {
        var bytes = new MemoryStream();
        List<int> progress = [];
        await TeamPack.WriteAsync(bytes, entries, missing, Now, done => { progress.Add(done); return Task.CompletedTask; }, CancellationToken.None);
        Assert.That(progress, Is.EqualTo(Enumerable.Range(1, entries.Length)));
        return new ZipArchive(bytes, ZipArchiveMode.Read);
    }

    private static PackEntry Entry(string family, string given, string path = "Animer une équipe à distance")
    {
        var printable = string.Concat($"{given} {family}".Where(c => c < 0x250)).Trim();
        return new(family, given, path, 252, new(2026, 11, 20), DateOnly.Parse("2026-11-22", CultureInfo.InvariantCulture), Serial.New(),
            _ => Task.FromResult(CertificatePdf.Render(SampleCertificate.Of(printable.Length is 0 or > 200 ? "Léa" : printable))));
    }

    private static byte[] Read(ZipArchive zip, string name)
    {
        using var stream = zip.GetEntry(name)!.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
