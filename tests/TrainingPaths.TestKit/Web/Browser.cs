using System.Net.Http.Headers;
using System.Text;

namespace TrainingPaths.TestKit.Web;

/// <summary>One person's browser: cookies and a language, no script. It follows no redirect by itself, so that tests see them.</summary>
public sealed class Browser(HttpClient client, string language) : IDisposable
{
    public HttpClient Client => client;

    public Task<WebPage> GetAsync(string address) => SendAsync(new HttpRequestMessage(HttpMethod.Get, address));

    public Task<WebPage> PostAsync(string address, IEnumerable<KeyValuePair<string, string>> fields) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(fields) });

    /// <summary>What a script of the page sends: JSON as it is, with the page's token.</summary>
    public Task<WebPage> PostJsonAsync(WebPage from, string address, string json)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Headers.Add("RequestVerificationToken", from.Document.QuerySelector("[name=__RequestVerificationToken]")?.GetAttribute("value"));
        return SendAsync(request);
    }

    public async Task<WebPage> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            request.Headers.TryAddWithoutValidation("Accept-Language", language);
            if (request.Headers.Accept.Count == 0)
                request.Headers.TryAddWithoutValidation("Accept", "text/html,application/xhtml+xml");
            var address = request.RequestUri!.ToString();
            using var response = await client.SendAsync(request);
            return await WebPage.ReadAsync(this, address, response);
        }
    }

    public void Dispose() => client.Dispose();
}
