using System.Net;
using TrainingPaths.TestKit.Web;

namespace TrainingPaths.Web.Tests.Authorization;

/// <summary>The site answers at its own address. At any other, signed in or not, there is nothing.</summary>
[Category("Authorization")]
public sealed class OriginTests
{
    private Stage stage = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => stage = await Stage.BuildAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await stage.DisposeAsync();

    [TestCase("elsewhere.example", HttpStatusCode.MisdirectedRequest)]
    [TestCase("localhost.elsewhere.example", HttpStatusCode.MisdirectedRequest)]
    [TestCase("localhost:8080", HttpStatusCode.MisdirectedRequest)]
    [TestCase("127.0.0.1:5081", HttpStatusCode.NotFound)]
    public async Task At_another_address_no_route_answers_and_no_cookie_is_set(string host, HttpStatusCode expected)
    {
        var findings = new List<string>();
        var examples = new Examples(stage);
        var actor = Actor.Cast(stage.Scene).Single(actor => actor.Column == Actor.Own);
        foreach (var row in AuthzTable.Rows)
        {
            var (browser, token) = await stage.BrowserOfAsync(actor);
            using var request = (await examples.OfAsync(row.Endpoint, actor)).ToRequest(token);
            request.Headers.Host = host;
            using var answer = await browser.Client.SendAsync(request);
            if (answer.StatusCode != expected || answer.Headers.Contains("Set-Cookie") || (await answer.Content.ReadAsByteArrayAsync()).Length > 0)
                findings.Add($"{row.Endpoint}: {(int)answer.StatusCode}");
        }

        Assert.That(findings, Is.Empty);
    }

    [TestCase("http://localhost:5081")]
    [TestCase("http://content.example;http://LOCALHOST:9")]
    public async Task The_site_does_not_start_with_authors_content_on_its_own_host(string content)
    {
        await using var site = await TestSite.StartAsync(host => host.UseSetting("Origins:Content", content));
        Assert.That(() => site.Services, Throws.InvalidOperationException.With.Message.Contains("share the host 'localhost'"));
    }
}
