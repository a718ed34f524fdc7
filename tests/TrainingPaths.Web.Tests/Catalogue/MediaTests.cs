using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using TrainingPaths.Core.Platform;
using TrainingPaths.TestKit.Web;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Web.Tests.Catalogue;

public sealed class MediaTests
{
    private TestSite site = null!;
    private string address = "";

    [OneTimeSetUp]
    public async Task Start()
    {
        site = await TestSite.StartAsync();
        await site.PublishAsync();
        await using var command = site.World.Everything.CreateCommand("select sha256 from paths.media_file order by size limit 1");
        address = $"/media/{await command.ExecuteScalarAsync()}/dessin.svg";
    }

    [OneTimeTearDown]
    public async Task Stop() => await site.DisposeAsync();

    [Test]
    public async Task A_picture_is_served_as_what_it_is_for_ever_and_can_run_nothing()
    {
        using var browser = site.Visit();
        var answer = await browser.GetAsync(address);
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(answer.ContentHeaders.ContentType!.MediaType, Is.EqualTo("image/svg+xml"));
        Assert.That(answer.Headers.GetValues("Content-Security-Policy").Single(), Is.EqualTo("sandbox; default-src 'none'; style-src 'unsafe-inline'"));
        Assert.That(answer.Headers.GetValues("X-Content-Type-Options").Single(), Is.EqualTo("nosniff"));
        Assert.That(answer.Headers.CacheControl!.ToString(), Does.Contain("immutable").And.Contain("max-age=31536000").And.Contain("public"));
        Assert.That(address, Does.Contain(Convert.ToHexStringLower(SHA256.HashData(answer.Body))));
    }

    [Test]
    public async Task What_a_browser_has_already_is_not_sent_again()
    {
        using var browser = site.Visit();
        var first = await browser.GetAsync(address);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        var second = await browser.SendAsync(request);
        Assert.That((second.Status, second.Body.Length), Is.EqualTo((HttpStatusCode.NotModified, 0)));
    }

    [Test]
    public async Task A_head_request_gets_the_length_alone()
    {
        using var browser = site.Visit();
        var answer = await browser.SendAsync(new HttpRequestMessage(HttpMethod.Head, address));
        Assert.That((answer.Status, answer.Body.Length, answer.ContentHeaders.ContentLength > 0), Is.EqualTo((HttpStatusCode.OK, 0, true)));
    }

    [Test]
    public async Task A_film_is_given_by_the_piece_and_keeps_its_type()
    {
        var film = await site.World.Get<FileStore>().SaveAsync(SmallFilm.Bytes, CancellationToken.None);
        await site.World.ExecuteAsync($"insert into paths.media_file (sha256, content_type, size) values ('{film}', 'video/webm', {SmallFilm.Bytes.Length})");
        using var browser = site.Visit();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/media/{film}/film.webm");
        request.Headers.Range = new RangeHeaderValue(1_000, 1_499);

        var piece = await browser.SendAsync(request);
        using var beyond = new HttpRequestMessage(HttpMethod.Get, $"/media/{film}/film.webm");
        beyond.Headers.Range = new RangeHeaderValue(1_000_000, null);

        Assert.That(piece.Status, Is.EqualTo(HttpStatusCode.PartialContent));
        Assert.That(piece.Body, Is.EqualTo(SmallFilm.Bytes[1_000..1_500]));
        Assert.That(piece.ContentHeaders.ContentRange!.ToString(), Is.EqualTo($"bytes 1000-1499/{SmallFilm.Bytes.Length}"));
        Assert.That((piece.ContentHeaders.ContentType!.MediaType, piece.Headers.GetValues("X-Content-Type-Options").Single()), Is.EqualTo(("video/webm", "nosniff")));
        Assert.That((await browser.SendAsync(beyond)).Status, Is.EqualTo(HttpStatusCode.RequestedRangeNotSatisfiable));
    }

    [TestCase("/media/0000000000000000000000000000000000000000000000000000000000000000/x.svg")]
    [TestCase("/media/nothing/x.svg")]
    public async Task An_unknown_one_is_not_there(string unknown)
    {
        using var browser = site.Visit();
        Assert.That((await browser.GetAsync(unknown)).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }
}
