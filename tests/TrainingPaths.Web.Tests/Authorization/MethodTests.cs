namespace TrainingPaths.Web.Tests.Authorization;

/// <summary>A page has the methods of its handlers. Asked by another, it must not be drawn with nothing loaded.</summary>
[Category("Authorization")]
public sealed class MethodTests
{
    [Test]
    public async Task No_page_answers_a_method_that_it_does_not_handle()
    {
        await using var stage = await Stage.BuildAsync();
        var findings = new List<string>();
        var examples = new Examples(stage);
        var actor = Actor.Cast(stage.Scene).Single(actor => actor.Column == Actor.Own);
        foreach (var row in AuthzTable.Rows.Where(row => row.Method == "GET" && row.Who[Actor.Own] == Access.Allow && row.Endpoint != SiteEndpoints.StaticFiles && !row.Endpoint.EndsWith("/error/{status}", StringComparison.Ordinal)))
        {
            var (browser, token) = await stage.BrowserOfAsync(actor);
            var address = (await examples.OfAsync(row.Endpoint, actor)).Address;
            foreach (var method in new[] { "PUT", "DELETE", "PATCH" })
            {
                using var request = (new Example(method, address) { Form = new Dictionary<string, string>() }).ToRequest(token);
                using var answer = await browser.Client.SendAsync(request);
                if ((int)answer.StatusCode is < 400 or >= 500)
                    findings.Add($"{method} {address}: {(int)answer.StatusCode}");
            }
        }

        Assert.That(findings, Is.Empty);
    }
}
