using System.Net;
using TrainingPaths.TestKit.Web;
using UglyToad.PdfPig;

namespace TrainingPaths.Web.Tests.Catalogue;

public sealed class SheetDownloadTests
{
    private const string Path = "/paths/prevention-et-rps-premieres-bases";
    private TestSite site = null!;
    private string sheet = "";

    [OneTimeSetUp]
    public async Task Start()
    {
        site = await TestSite.StartAsync();
        await site.PublishAsync();
        using var browser = site.Visit();
        sheet = (await browser.GetAsync(Path)).Document.QuerySelector($"a[href^='{Path}/sheets/']")!.GetAttribute("href")!;
    }

    [OneTimeTearDown]
    public async Task Stop() => await site.DisposeAsync();

    [Test]
    public async Task The_page_of_a_sheet_offers_both_forms_and_they_may_be_kept_for_ever()
    {
        using var browser = site.Visit();
        var page = await browser.GetAsync(sheet);
        var links = page.Document.QuerySelectorAll("a[download]");
        Assert.That(links.Select(link => link.TextContent.Trim()), Is.EqualTo(new[] { "PDF, à imprimer", "Document modifiable (.odt)" }));
        foreach (var link in links)
        {
            var answer = await browser.GetAsync(link.GetAttribute("href")!);
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(answer.Headers.CacheControl!.ToString(), Does.Contain("immutable").And.Contain("public"));
        }
    }

    [TestCase(".pdf", "application/pdf")]
    [TestCase(".odt", "application/vnd.oasis.opendocument.text")]
    public async Task A_visitor_takes_a_sheet_away_under_a_name_that_says_what_it_is(string ending, string type)
    {
        using var browser = site.Visit();
        var title = (await browser.GetAsync(sheet)).Document.QuerySelector("h1")!.TextContent;
        var file = await browser.GetAsync(sheet + ending);
        Assert.That((file.Status, file.ContentHeaders.ContentType!.MediaType), Is.EqualTo((HttpStatusCode.OK, type)));
        Assert.That(file.ContentHeaders.ContentDisposition!.FileName, Does.Match($@"^[a-z0-9-]{{5,80}}\{ending}$"));
        Assert.That(file.Headers.CacheControl!.ToString(), Is.EqualTo("public, no-cache"), "this address outlives the version");
        Assert.That(file.Headers.GetValues("X-Content-Type-Options").Single(), Is.EqualTo("nosniff"));
        if (ending == ".pdf")
        {
            using var pdf = PdfDocument.Open(file.Body);
            Assert.That(pdf.Information.Title, Is.EqualTo(title));
            Assert.That(pdf.GetPage(1).Text, Does.Contain("Version 1 du").And.Contain("CC BY-SA 4.0"));
        }
    }

    [TestCase(".pdf")]
    [TestCase(".odt")]
    public async Task What_a_browser_has_already_is_not_sent_again_and_a_head_gets_the_length_alone(string ending)
    {
        using var browser = site.Visit();
        var first = await browser.GetAsync(sheet + ending);
        using var request = new HttpRequestMessage(HttpMethod.Get, sheet + ending);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        var second = await browser.SendAsync(request);
        var head = await browser.SendAsync(new HttpRequestMessage(HttpMethod.Head, sheet + ending));
        Assert.That((second.Status, second.Body.Length), Is.EqualTo((HttpStatusCode.NotModified, 0)));
        Assert.That((head.Status, head.Body.Length, head.ContentHeaders.ContentLength), Is.EqualTo((HttpStatusCode.OK, 0, (long?)first.Body.Length)));
    }

    [TestCase("/paths/inconnu/sheets/fiche.pdf")]
    [TestCase(Path + "/sheets/inconnue.pdf")]
    [TestCase(Path + "/sheets/inconnue.odt")]
    [TestCase(Path + "/sheets/inconnue.docx")]
    public async Task What_is_not_there_is_not_found(string address)
    {
        using var browser = site.Visit();
        Assert.That((await browser.GetAsync(address)).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task A_mark_of_another_version_gets_the_sheet_of_today_and_is_asked_again()
    {
        using var browser = site.Visit();
        var answer = await browser.GetAsync(sheet + ".pdf?v=0123456789abcdef");
        Assert.That((answer.Status, answer.Headers.CacheControl!.ToString()), Is.EqualTo((HttpStatusCode.OK, "public, no-cache")));
    }
}
