using System.IO.Compression;
using System.Net;
using TrainingPaths.Scorm.Manifests;
using TrainingPaths.Scorm.Packages;
using TrainingPaths.TestKit.Web;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Web.Tests.Catalogue;

public sealed class ExportDownloadTests
{
    private const string Prevention = "/paths/prevention-et-rps-premieres-bases";
    private TestSite site = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        site = await TestSite.StartAsync();
        await site.PublishAsync();
    }

    [OneTimeTearDown]
    public async Task Stop() => await site.DisposeAsync();

    [TestCase("scorm-1.2", ScormEdition.Scorm12)]
    [TestCase("scorm-2004", ScormEdition.Scorm2004Fourth)]
    public async Task A_visitor_takes_a_path_away_and_it_is_made_once(string name, ScormEdition edition)
    {
        using var browser = site.Visit();
        var zip = await browser.GetAsync($"{Prevention}/{name}.zip");
        Assert.That((zip.Status, zip.ContentHeaders.ContentType!.MediaType), Is.EqualTo((HttpStatusCode.OK, "application/zip")));
        Assert.That(zip.ContentHeaders.ContentDisposition!.FileName, Is.EqualTo($"prevention-et-rps-premieres-bases-v1-{name}.zip"));
        var reading = await new PackageReader().ReadAsync(new MemoryStream(zip.Body));
        Assert.That((reading.Verdict, reading.Edition), Is.EqualTo((PackageVerdict.Accepted, (ScormEdition?)edition)));

        var kept = Directory.GetFiles(Path.Combine(site.World.Folder, "exports"), $"*-{name}-*.zip").Single();
        var made = File.GetLastWriteTimeUtc(kept);
        var again = await browser.GetAsync($"{Prevention}/{name}.zip");
        Assert.That(again.Body, Is.EqualTo(zip.Body));
        Assert.That(File.GetLastWriteTimeUtc(kept), Is.EqualTo(made));
        Assert.That(Directory.GetFiles(Path.GetDirectoryName(kept)!, ".*"), Is.Empty, "nothing half made is left");
    }

    [Test]
    public async Task What_an_older_program_made_is_made_again()
    {
        var folder = Path.Combine(site.World.Folder, "exports");
        using var browser = site.Visit();
        await browser.GetAsync($"{Prevention}/scorm-1.2.zip");
        var kept = Directory.GetFiles(folder, "*-scorm-1.2-*.zip").Single();
        File.Move(kept, kept.Replace(Path.GetFileName(kept)[^16..], "0123456789ab.zip", StringComparison.Ordinal));
        await browser.GetAsync($"{Prevention}/scorm-1.2.zip");
        Assert.That(Directory.GetFiles(folder, "*-scorm-1.2-*.zip"), Is.EqualTo(new[] { kept }));
    }

    [Test]
    public async Task The_page_of_a_path_names_the_licence_and_what_is_lost()
    {
        using var browser = site.Visit();
        var reuse = (await browser.GetAsync(Prevention)).Document.QuerySelector("details#reuse")!;
        Assert.That(reuse.HasAttribute("open"), Is.False);
        Assert.That(reuse.QuerySelectorAll("a[download]").Select(link => link.GetAttribute("href")), Is.EqualTo(new[] { $"{Prevention}/scorm-1.2.zip", $"{Prevention}/scorm-2004.zip", $"{Prevention}/folder.zip" }));
        Assert.That(reuse.TextContent, Does.Contain("CC BY-SA 4.0").And.Contain("Ce que ce paquet ne fait pas").And.Contain("Aucune attestation"));
    }

    [Test]
    public async Task A_visitor_takes_the_folder_of_a_path_away_and_it_is_made_once()
    {
        using var browser = site.Visit();
        var zip = await browser.GetAsync($"{Prevention}/folder.zip");
        Assert.That((zip.Status, zip.ContentHeaders.ContentType!.MediaType), Is.EqualTo((HttpStatusCode.OK, "application/zip")));
        Assert.That(zip.ContentHeaders.ContentDisposition!.FileName, Is.EqualTo("prevention-et-rps-premieres-bases-v1-folder.zip"));
        using var folder = new ZipArchive(new MemoryStream(zip.Body));
        var names = folder.Entries.Select(entry => entry.FullName).ToArray();
        Assert.That(names, Has.All.StartsWith("prevention-et-rps-premieres-bases/"));
        Assert.That(names, Does.Contain("prevention-et-rps-premieres-bases/path.yaml"));

        var kept = Directory.GetFiles(Path.Combine(site.World.Folder, "exports"), "*-folder-*.zip").Single();
        var made = File.GetLastWriteTimeUtc(kept);
        Assert.That((await browser.GetAsync($"{Prevention}/folder.zip")).Body, Is.EqualTo(zip.Body));
        Assert.That(File.GetLastWriteTimeUtc(kept), Is.EqualTo(made));
    }

    [TestCase("fr", "Dossier (format ouvert)")]
    [TestCase("en", "Folder (open format)")]
    public async Task The_folder_is_offered_in_the_language_of_the_page(string language, string words)
    {
        using var browser = site.Visit(language);
        var link = (await browser.GetAsync(Prevention)).Document.QuerySelector($"#reuse a[href='{Prevention}/folder.zip']")!;
        Assert.That(link.TextContent.Trim(), Is.EqualTo(words));
    }

    [Test]
    public async Task A_path_published_before_folders_were_kept_offers_none()
    {
        var path = await site.World.PathAsync();
        using var browser = site.Visit();
        var reuse = (await browser.GetAsync($"/paths/{path.Slug}")).Document.QuerySelector("#reuse")!;
        Assert.That(reuse.QuerySelectorAll("a[download]").Select(link => link.GetAttribute("href")), Is.EqualTo(new[] { $"/paths/{path.Slug}/scorm-1.2.zip", $"/paths/{path.Slug}/scorm-2004.zip" }));
        Assert.That((await browser.GetAsync($"/paths/{path.Slug}/folder.zip")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [TestCase("/paths/inconnu/folder.zip")]
    [TestCase("/paths/inconnu/scorm-1.2.zip")]
    [TestCase("/paths/inconnu/scorm-2004.zip")]
    [TestCase(Prevention + "/scorm-1.1.zip")]
    public async Task What_is_not_there_is_not_found(string address)
    {
        using var browser = site.Visit();
        Assert.That((await browser.GetAsync(address)).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Asking_too_often_is_refused()
    {
        await using var strict = await TestSite.StartAsync(host => host.UseSetting("Limits:GuessesPerMinute", "2"));
        using var browser = strict.Visit();
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 3; i++)
            answers.Add((await browser.GetAsync("/paths/inconnu/scorm-1.2.zip")).Status);
        Assert.That(answers, Is.EqualTo(new[] { HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.TooManyRequests }));
    }
}
