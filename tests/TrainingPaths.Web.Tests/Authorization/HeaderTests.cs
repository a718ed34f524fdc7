using System.Net;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using TrainingPaths.TestKit.Web;

namespace TrainingPaths.Web.Tests.Authorization;

/// <summary>What every answer tells browsers, whatever its status.</summary>
[Category("Authorization")]
public sealed class HeaderTests
{
    private Stage stage = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => stage = await Stage.BuildAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await stage.DisposeAsync();

    [TestCase(Actor.Anonymous)]
    [TestCase(Actor.Own)]
    [TestCase(Actor.Federation)]
    public async Task Every_answer_carries_the_policies_of_the_site(string column)
    {
        var findings = new List<string>();
        var examples = new Examples(stage);
        var actor = Actor.Cast(stage.Scene).Single(actor => actor.Column == column);
        foreach (var row in AuthzTable.Rows.Where(row => row.OnlyReads || row.Method == "*"))
        {
            var (browser, _) = await stage.BrowserOfAsync(actor);
            var example = await examples.OfAsync(row.Endpoint, actor);
            using var request = new HttpRequestMessage(new HttpMethod(row.Method == "*" ? "GET" : row.Method), row.Endpoint == "* /admin/jobs/{**path}" ? "/admin/jobs" : example.Address);
            request.Headers.Add("Accept", "text/html");
            using var answer = await browser.Client.SendAsync(request);
            findings.AddRange(Missing(answer, signedIn: actor.Person is not null).Select(missing => $"{row.Endpoint} {(int)answer.StatusCode}: {missing}"));
        }

        Assert.That(findings, Is.Empty);
    }

    [Test]
    public async Task A_page_that_fails_carries_them_too_and_says_nothing_of_the_failure()
    {
        await using var site = await TestSite.StartAsync(host => host.UseProduction()
            .ConfigureTestServices(services => services.AddScoped<Core.Paths.Catalogue>(_ => throw new InvalidOperationException("select secret from somewhere"))));
        using var browser = site.Visit();
        var page = await browser.GetAsync("/paths");
        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.InternalServerError));
        Assert.That(page.Headers.TryGetValues("Content-Security-Policy", out var policy) ? policy : [], Has.One.Contains("default-src 'none'"));
        Assert.That(page.Headers.Contains("X-Content-Type-Options"));
        Assert.That(page.Text, Does.Not.Contain("secret").And.Not.Contain("InvalidOperationException"));
    }

    private static IEnumerable<string> Missing(HttpResponseMessage answer, bool signedIn)
    {
        string Value(string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "";
        var (path, policy) = (answer.RequestMessage!.RequestUri!.AbsolutePath, Value("Content-Security-Policy"));
        var (dashboard, media) = (path.StartsWith("/admin/jobs", StringComparison.Ordinal), path.StartsWith("/media/", StringComparison.Ordinal));
        if (!policy.Contains(media && answer.IsSuccessStatusCode ? "sandbox" : "frame-ancestors 'none'", StringComparison.Ordinal))
            yield return $"its content security policy is \"{policy}\"";
        if (policy.Contains("unsafe-", StringComparison.Ordinal) && !dashboard && !media)
            yield return "lets inline content run";
        if (Value("X-Content-Type-Options") != "nosniff")
            yield return "no nosniff";
        foreach (var name in new[] { "Referrer-Policy", "Cross-Origin-Opener-Policy", "Permissions-Policy" }.Where(name => Value(name).Length == 0))
            yield return $"no {name}";
        if (signedIn && answer.Content.Headers.ContentType?.MediaType == "text/html" && !dashboard && answer.Headers.CacheControl?.NoStore != true)
            yield return "a page of somebody signed in may be kept by a cache";
    }
}
