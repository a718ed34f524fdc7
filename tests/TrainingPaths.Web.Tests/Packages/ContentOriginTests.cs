using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using TrainingPaths.Core.Packages;
using TrainingPaths.TestKit.Web;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Web.Tests.Packages;

/// <summary>Authors' content over real HTTP, on the ports of both origins.</summary>
public sealed class ContentOriginTests
{
    private TestSite site = null!;
    private HttpClient client = null!;
    private OpenedLaunch launch = null!;
    private OpenedLaunch other = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        site = await TestSite.StartLiveAsync();
        launch = await LaunchAsync(await SamplePackage.ZipAsync("Un", more: [("img/à b.PNG", "0123456789"), ("app.js", "1"), ("bruit.xyz", "?"), ("cod%C3%A9%20.js", "2")]));
        other = await LaunchAsync(await SamplePackage.ZipAsync("Deux", more: ("secret.txt", "secret")));
        client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        client.Dispose();
        await site.DisposeAsync();
    }

    [TestCase("index.html", "text/html")]
    [TestCase("INDEX.html?x=1", "text/html")]
    [TestCase("app.js", "text/javascript")]
    [TestCase("img/%C3%A0%20b.png", "image/png")]
    [TestCase("cod%C3%A9%20.js?v=1", "text/javascript")]
    [TestCase("cod%25C3%25A9%2520.js", "text/javascript")]
    [TestCase("img/a%CC%80%20b.png", "image/png")]
    public async Task A_file_comes_with_its_type_and_the_headers_of_foreign_content(string name, string type)
    {
        using var answer = await GetAsync(launch.Token, name);

        Assert.That((answer.StatusCode, answer.Content.Headers.ContentType?.ToString()), Is.EqualTo((HttpStatusCode.OK, type)));
        Assert.That(HeadersOf(answer), Is.SupersetOf(new[]
        {
            $"Content-Security-Policy: frame-ancestors 'self' {site.Address}; object-src 'none'; base-uri 'self'", "X-Content-Type-Options: nosniff", "Referrer-Policy: no-referrer",
            "Cross-Origin-Resource-Policy: same-site", "Permissions-Policy: camera=(), microphone=(), geolocation=(), payment=(), usb=()", "Cache-Control: max-age=3600, private, immutable",
        }));
        Assert.That(HeadersOf(answer).Where(h => h.StartsWith("Set-Cookie", StringComparison.Ordinal) || h.StartsWith("Cross-Origin-Opener", StringComparison.Ordinal) || h.StartsWith("Service-Worker", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public async Task What_has_no_known_type_is_saved_and_not_run()
    {
        using var answer = await GetAsync(launch.Token, "bruit.xyz");
        Assert.That((answer.Content.Headers.ContentType?.ToString(), answer.Content.Headers.ContentDisposition?.DispositionType), Is.EqualTo(("application/octet-stream", "attachment")));
    }

    [Test]
    public async Task Media_are_sent_in_the_pieces_that_a_player_asks_for()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Address(launch.Token, "img/%C3%A0%20b.png")) { Headers = { Range = new RangeHeaderValue(2, 4) } };
        using var piece = await client.SendAsync(request);
        using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, Address(launch.Token, "img/%C3%A0%20b.png")));

        Assert.That((piece.StatusCode, await piece.Content.ReadAsStringAsync(), piece.Content.Headers.ContentRange?.ToString()), Is.EqualTo((HttpStatusCode.PartialContent, "234", "bytes 2-4/10")));
        Assert.That((head.StatusCode, head.Content.Headers.ContentLength, head.Headers.AcceptRanges.Single()), Is.EqualTo((HttpStatusCode.OK, 10L, "bytes")));
    }

    [TestCase("secret.txt")]
    [TestCase("../secret.txt")]
    [TestCase("%2e%2e/secret.txt")]
    [TestCase("..%2fsecret.txt")]
    [TestCase("..%5csecret.txt")]
    [TestCase("%00")]
    [TestCase("index.html%00.png")]
    [TestCase("index.html%0d%0aSet-Cookie:a=b")]
    [TestCase("%ff%fe")]
    [TestCase("....//....//etc/passwd")]
    [TestCase("/etc/passwd")]
    [TestCase("%2fetc%2fpasswd")]
    [TestCase("file:///etc/passwd")]
    [TestCase("")]
    public async Task No_name_leads_out_of_the_package_of_the_token(string name)
    {
        // As written: HttpClient would tidy the address first.
        var answer = await RawAsync($"/p/{launch.Token}/{name}");
        Assert.That(answer, Does.Match("^HTTP/1.1 (404|400) "));
        Assert.That(answer, Does.EndWith("\r\n\r\n").And.Not.Contain("Set-Cookie"), "no body");
    }

    [Test]
    public async Task The_control_with_the_right_token_finds_what_the_others_do_not() =>
        Assert.That(await RawAsync($"/p/{other.Token}/secret.txt"), Does.StartWith("HTTP/1.1 200 ").And.EndWith("secret"));

    [Test]
    public async Task Climbing_from_one_token_to_another_needs_the_other_token() =>
        Assert.That(await RawAsync($"/p/{launch.Token}/../secret.txt"), Does.StartWith("HTTP/1.1 404"));

    [TestCase("/")]
    [TestCase("/p")]
    [TestCase("/p/")]
    [TestCase("/p/x")]
    [TestCase("/p/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/index.html")]
    [TestCase("/sign-in")]
    [TestCase("/dist/app.css")]
    [TestCase("/health/live")]
    public async Task All_else_on_the_content_origin_is_not_found(string path)
    {
        using var answer = await client.GetAsync(site.ContentAddress + path);
        Assert.That((answer.StatusCode, (await answer.Content.ReadAsByteArrayAsync()).Length), Is.EqualTo((HttpStatusCode.NotFound, 0)));
        Assert.That(HeadersOf(answer), Has.Some.StartsWith("Content-Security-Policy: frame-ancestors").And.None.StartsWith("Set-Cookie"));
    }

    [Test]
    public async Task A_service_worker_is_not_given_its_script()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Address(launch.Token, "app.js"));
        request.Headers.Add("Service-Worker", "script");
        using var answer = await client.SendAsync(request);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Cookies_of_the_application_change_nothing_and_writing_is_no_method()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Address(launch.Token, "index.html"));
        request.Headers.Add("Cookie", ".AspNetCore.Identity.Application=x; __Host-tp=y");
        using var answer = await client.SendAsync(request);
        using var post = await client.PostAsync(Address(launch.Token, "index.html"), new StringContent("x"));

        Assert.That((answer.StatusCode, post.StatusCode), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.MethodNotAllowed)));
        Assert.That(HeadersOf(answer).Concat(HeadersOf(post)), Has.None.StartsWith("Set-Cookie"));
    }

    [Test]
    public async Task The_application_s_origin_serves_no_content_of_authors()
    {
        using var answer = await client.GetAsync($"{site.Address}/p/{launch.Token}/index.html");
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private static IEnumerable<string> HeadersOf(HttpResponseMessage answer) => answer.Headers.Select(h => $"{h.Key}: {string.Join(", ", h.Value)}");

    private string Address(string token, string name) => $"{site.ContentAddress}/p/{token}/{name}";

    private Task<HttpResponseMessage> GetAsync(string token, string name) => client.GetAsync(Address(token, name));

    private async Task<string> RawAsync(string path)
    {
        var host = new Uri(site.ContentAddress);
        using var line = new TcpClient(host.Host, host.Port);
        await using var stream = line.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {host.Authority}\r\nConnection: close\r\n\r\n"));
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }

    private async Task<OpenedLaunch> LaunchAsync(byte[] zip)
    {
        var sent = await site.World.SendAsync(zip);
        // The live site's own job server reads it.
        for (var waited = 0; (await site.World.PackageAsync(sent.PackageId)).State != PackageState.Accepted; waited++)
        {
            Assert.That(waited, Is.LessThan(300), "the import did not end");
            await Task.Delay(100);
        }

        return await site.World.LaunchAsync(sent.PackageId);
    }
}
