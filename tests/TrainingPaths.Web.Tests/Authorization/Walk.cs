using System.Net;
using System.Text;
using TrainingPaths.TestKit.Web;

namespace TrainingPaths.Web.Tests.Authorization;

/// <summary>Sends each row's request as each person of the cast, and writes down whatever differs from the table: the answer, a foreign word in it, a row written.</summary>
internal sealed class Walk(Stage stage)
{
    private readonly Examples examples = new(stage);
    private readonly Fingerprint fingerprint = new(stage.Site.World);

    public int Requests { get; private set; }

    public async Task<IReadOnlyList<string>> RunAsync(IEnumerable<AuthzRow> rows)
    {
        var findings = new List<string>();
        foreach (var row in rows)
        {
            foreach (var actor in Actor.Cast(stage.Scene))
                findings.AddRange((await TryAsync(row, actor)).Select(finding => $"{row.Endpoint} as {actor.Column}: {finding}"));
        }

        return findings;
    }

    /// <summary>The same requests without the token of a form: each must be refused, whoever asks.</summary>
    public async Task<IReadOnlyList<string>> RunWithoutTokensAsync(IEnumerable<AuthzRow> rows)
    {
        var findings = new List<string>();
        foreach (var row in rows.Where(row => !row.OnlyReads))
        {
            foreach (var actor in Actor.Cast(stage.Scene).Where(actor => row.Who[actor.Column] == Access.Allow))
            {
                var example = await examples.OfAsync(row.Endpoint, actor);
                var (browser, _) = await stage.BrowserOfAsync(actor);
                var before = await fingerprint.TakeAsync();
                using var answer = await SendAsync(browser, example, null);
                if (row.Csrf != (answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Forbidden))
                    findings.Add($"{row.Endpoint} as {actor.Column} without a token: {(int)answer.StatusCode}");
                findings.AddRange((await WrittenSinceAsync(before)).Select(table => $"{row.Endpoint} as {actor.Column} without a token: wrote {table}"));
            }
        }

        return findings;
    }

    /// <summary>The same requests, complete, as a page of another site would cause them.</summary>
    public async Task<IReadOnlyList<string>> RunFromAsync(string otherSite, IEnumerable<AuthzRow> rows)
    {
        var findings = new List<string>();
        var actor = Actor.Cast(stage.Scene).Single(actor => actor.Column == Actor.Own);
        foreach (var row in rows.Where(row => row.Method == "POST"))
        {
            var (browser, token) = await stage.BrowserOfAsync(actor);
            using var request = (await examples.OfAsync(row.Endpoint, actor)).ToRequest(token);
            request.Headers.Add("Sec-Fetch-Site", otherSite);
            var before = await fingerprint.TakeAsync();
            using var answer = await browser.Client.SendAsync(request);
            if (answer.StatusCode != HttpStatusCode.Forbidden)
                findings.Add($"{row.Endpoint}: {(int)answer.StatusCode}");
            findings.AddRange((await WrittenSinceAsync(before)).Select(table => $"{row.Endpoint}: wrote {table}"));
        }

        return findings;
    }

    private async Task<IReadOnlyList<string>> TryAsync(AuthzRow row, Actor actor)
    {
        var expected = row.Who[actor.Column];
        var example = await examples.OfAsync(row.Endpoint, actor);
        var (browser, token) = await stage.BrowserOfAsync(actor);
        var before = await fingerprint.TakeAsync();
        var audited = row.Audit is null ? 0 : await fingerprint.AuditsAsync(row.Audit, actor.Person);
        using var answer = await SendAsync(browser, example, token);
        Requests++;

        var findings = new List<string>();
        if (AccessOf(answer) != expected)
            findings.Add($"{(int)answer.StatusCode} {answer.Headers.Location} instead of {expected}");
        findings.AddRange(actor.Leaks(stage.Scene, row, await TextAsync(answer)).Select(mark => $"shows {mark}"));
        var mustLog = row.Audit is not null && expected == Access.Allow && actor.Column != Actor.Own;
        if (mustLog && await fingerprint.AuditsAsync(row.Audit!, actor.Person) == audited)
            findings.Add($"is not logged as {row.Audit}");
        if ((expected != Access.Allow || row.OnlyReads) && !mustLog)
            findings.AddRange((await WrittenSinceAsync(before)).Select(table => $"wrote {table}"));
        if (example.EndsSession)
            stage.EndSession(actor);
        return findings;
    }

    private static Access AccessOf(HttpResponseMessage answer) => (int)answer.StatusCode switch
    {
        401 => Access.SignIn,
        >= 300 and < 400 when answer.Headers.Location?.ToString().Contains("/sign-in", StringComparison.Ordinal) == true => Access.SignIn,
        >= 200 and < 400 or 409 or 422 => Access.Allow,
        404 => Access.Hidden,
        _ => Access.Other,
    };

    private static async Task<string> TextAsync(HttpResponseMessage answer) =>
        answer.Headers + answer.Content.Headers.ToString() + Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync());

    private static async Task<HttpResponseMessage> SendAsync(Browser browser, Example example, string? token)
    {
        using var request = example.ToRequest(token);
        return await browser.Client.SendAsync(request);
    }

    private async Task<IEnumerable<string>> WrittenSinceAsync(string[] before) =>
        (await fingerprint.TakeAsync()).Except(before).Select(table => table.Split(' ')[0]);
}
