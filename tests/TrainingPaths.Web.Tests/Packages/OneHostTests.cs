using System.Net;
using System.Text;
using TrainingPaths.TestKit.Web;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Web.Tests.Packages;

/// <summary>Authors' content over real HTTP on a site that has one host only.</summary>
public sealed class OneHostTests
{
    private const string Page = "<!doctype html><html><head><title>Un</title></head></html>";

    private TestSite site = null!;
    private HttpClient client = null!;
    private string files = "";

    [OneTimeSetUp]
    public async Task Start()
    {
        site = await TestSite.StartLiveAsync(oneHost: true);
        var package = await site.World.ImportAsync(await SamplePackage.ZipAsync("Un", more: [("page.htm", Page), ("app.js", "1"), ("bruit.xyz", "?")]));
        files = $"/p/{(await site.World.LaunchAsync(package.Id)).Token}/";
        client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new Uri(site.Address) };
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        client.Dispose();
        await site.DisposeAsync();
    }

    [TestCase("page.htm", 200)]
    [TestCase("app.js", 200)]
    [TestCase("bruit.xyz", 200)]
    [TestCase("absent.html", 404)]
    [TestCase("../other/page.htm", 404)]
    [TestCase("/p", 404)]
    [TestCase("/p/", 404)]
    [TestCase("/p/x/index.html", 404)]
    [TestCase("/sandbox.js", 200)]
    [TestCase("/commit", 404)]
    public async Task Every_answer_takes_the_origin_away_and_knows_no_cookie(string name, int status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, name.StartsWith('/') ? name : files + name) { Headers = { { "Cookie", "tp=x" }, { "Accept", "text/html" } } };
        using var answer = await client.SendAsync(request);

        Assert.That((int)answer.StatusCode, Is.EqualTo(status));
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.That(policy, Does.StartWith("sandbox allow-scripts ").And.Not.Contain("allow-same-origin").And.Not.Contain("allow-top-navigation"));
        Assert.That(answer.Headers.GetValues("Access-Control-Allow-Origin").Single(), Is.EqualTo("*"));
        Assert.That(answer.Headers.Contains("Access-Control-Allow-Credentials") || answer.Headers.Contains("Set-Cookie"), Is.False);
    }

    [Test]
    public async Task A_page_begins_with_our_script_and_any_other_file_is_as_it_was_sent()
    {
        using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, files + "page.htm"));
        var page = await client.GetStringAsync(files + "page.htm");

        Assert.That(page, Is.EqualTo(Page.Replace("<head>", "<head><script src=\"/sandbox.js\"></script>", StringComparison.Ordinal)));
        Assert.That(head.Content.Headers.ContentLength, Is.EqualTo(Encoding.UTF8.GetByteCount(page)));
        Assert.That(await client.GetStringAsync(files + "app.js"), Is.EqualTo("1"));
    }

    [TestCase("same-origin", "script", 404)]
    [TestCase("same-origin", "style", 404)]
    [TestCase("same-origin", "empty", 404)]
    [TestCase("same-origin", "image", 404)]
    [TestCase("same-origin", "iframe", 200)]
    [TestCase("same-origin", "document", 200)]
    [TestCase("cross-site", "script", 200)]
    [TestCase("cross-site", "iframe", 200)]
    [TestCase("none", "document", 200)]
    public async Task The_site_s_own_pages_show_content_and_take_nothing_else_of_it(string site, string destination, int status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, files + "app.js") { Headers = { { "Sec-Fetch-Site", site }, { "Sec-Fetch-Dest", destination } } };
        using var answer = await client.SendAsync(request);
        Assert.That((int)answer.StatusCode, Is.EqualTo(status));
    }

    [Test]
    public async Task Who_asks_first_may_fetch_and_no_service_worker_is_given_its_script()
    {
        using var asked = await client.SendAsync(new HttpRequestMessage(HttpMethod.Options, files + "app.js"));
        using var worker = await client.SendAsync(new HttpRequestMessage(HttpMethod.Get, files + "app.js") { Headers = { { "Service-Worker", "script" } } });
        Assert.That((asked.StatusCode, worker.StatusCode), Is.EqualTo((HttpStatusCode.NoContent, HttpStatusCode.NotFound)));
        Assert.That(asked.Headers.GetValues("Access-Control-Allow-Methods").Single(), Is.EqualTo("GET, HEAD"));
    }

    [TestCase("/play/00000000-0000-0000-0000-000000000000")]
    [TestCase("/sign-in")]
    [TestCase("/P/x/y")]
    [TestCase("/private")]
    [TestCase("/commits")]
    [TestCase("/player")]
    public async Task All_else_is_the_site_s_with_its_own_policy(string path)
    {
        using var answer = await client.GetAsync(path);
        Assert.That(answer.Headers.GetValues("Content-Security-Policy").Single(), Does.StartWith("default-src 'none'"));
        Assert.That(answer.Headers.Contains("Access-Control-Allow-Origin"), Is.False);
    }

    [Test]
    public async Task A_commit_without_a_session_is_refused_from_anywhere()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/commit") { Headers = { { "Sec-Fetch-Site", "cross-site" }, { "Origin", "null" } }, Content = new StringContent("{\"key\":\"AAAA\",\"sequence\":1,\"kind\":\"commit\",\"values\":{}}") };
        using var answer = await client.SendAsync(request);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }
}
