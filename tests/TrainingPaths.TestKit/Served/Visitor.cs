using System.Text.RegularExpressions;

namespace TrainingPaths.TestKit.Served;

/// <summary>One browser, as far as the server can tell: cookies and the request token of the last page, over a connection pool that many share.</summary>
public sealed partial class Visitor(HttpClient client)
{
    private readonly Dictionary<string, string> _cookies = [];
    private string _token = "";

    /// <summary>A client for many visitors: each carries its own cookies, and sees redirections as they come.</summary>
    public static HttpClient Client(Uri address) => new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, MaxConnectionsPerServer = 256 })
    {
        BaseAddress = address,
        Timeout = TimeSpan.FromSeconds(15),
    };

    /// <exception cref="InvalidOperationException">The site did not let this person in.</exception>
    public async Task SignInAsync(string mail, string password)
    {
        await PageAsync("/sign-in");
        using var answer = await FormAsync("/sign-in", ("Form.Mail", mail), ("Form.Password", password));
        if ((int)answer.StatusCode != 302)
            throw new InvalidOperationException($"Sign-in of {mail}: {(int)answer.StatusCode}");
    }

    /// <summary>The text of a page; its request token is kept for what is sent next.</summary>
    public async Task<string> PageAsync(string address)
    {
        using var answer = await SendAsync(HttpMethod.Get, address);
        var page = await answer.Content.ReadAsStringAsync();
        if (!answer.IsSuccessStatusCode)
            throw new HttpRequestException($"{address}: {(int)answer.StatusCode}", null, answer.StatusCode);
        if (Token().Match(page) is { Success: true } found)
            _token = found.Groups[1].Value;
        return page;
    }

    public Task<HttpResponseMessage> FormAsync(string address, params IEnumerable<(string Name, string Value)> fields) => SendAsync(
        HttpMethod.Post, address, new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", _token)).Select(f => KeyValuePair.Create(f.Item1, f.Item2))));

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, HttpContent? content = null, string accept = "text/html")
    {
        using var request = new HttpRequestMessage(method, address) { Content = content };
        request.Headers.TryAddWithoutValidation("Accept", accept);
        request.Headers.TryAddWithoutValidation("Accept-Language", "fr");
        if (_cookies.Count > 0)
            request.Headers.TryAddWithoutValidation("Cookie", Cookies);
        if (content is not null and not FormUrlEncodedContent)
            request.Headers.TryAddWithoutValidation("RequestVerificationToken", _token);
        var answer = await client.SendAsync(request);
        Keep(answer);
        return answer;
    }

    /// <summary>What <see cref="SendAsync"/> writes before the body of some JSON, but for its length: for a client that has no client library.</summary>
    public string HeadOfPost(string address) =>
        $"POST {address} HTTP/1.1\r\nHost: {client.BaseAddress!.Authority}\r\nAccept: application/json\r\nAccept-Language: fr\r\nCookie: {Cookies}\r\nRequestVerificationToken: {_token}\r\nContent-Type: application/json; charset=utf-8\r\n";

    private string Cookies => string.Join("; ", _cookies.Select(c => $"{c.Key}={c.Value}"));

    private void Keep(HttpResponseMessage answer)
    {
        if (!answer.Headers.TryGetValues("Set-Cookie", out var set))
            return;
        foreach (var cookie in set)
        {
            var pair = cookie.Split(';')[0].Split('=', 2);
            _cookies[pair[0]] = pair[1];
        }
    }

    [GeneratedRegex("""name="__RequestVerificationToken" type="hidden" value="([^"]+)""")]
    private static partial Regex Token();
}
