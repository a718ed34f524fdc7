using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using TrainingPaths.Web.Look;

namespace TrainingPaths.Web.Tests.Look;

/// <summary>The pages' shared look served alone: no database, no sign-in.</summary>
internal sealed class LookSite : IAsyncDisposable
{
    private static readonly string ManifestPath = Path.Combine(AppContext.BaseDirectory, "TrainingPaths.Web.staticwebassets.endpoints.json");
    private readonly WebApplication app;

    private LookSite(WebApplication app)
    {
        this.app = app;
        Client = app.GetTestClient();
    }

    public HttpClient Client { get; }

    public static async Task<LookSite> StartAsync(string environment = "Development")
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "TrainingPaths.Web", EnvironmentName = environment });
        builder.WebHost.UseTestServer();
        builder.Services.AddLook();
        builder.Services.AddSingleton(TimeProvider.System);
        var app = builder.Build();
        app.UseRouting();
        app.UseLook();
        app.MapStaticAssets(ManifestPath).KeepFonts().ShortCircuit();
        app.MapRazorPages().WithStaticAssets(ManifestPath);
        await app.StartAsync();
        return new LookSite(app);
    }

    public async Task<HttpResponseMessage> GetAsync(string address, string language = "fr", string? cookie = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Accept-Language", language);
        if (cookie is not null)
            request.Headers.Add("Cookie", cookie);
        return await Client.SendAsync(request);
    }

    public async Task<IHtmlDocument> PageAsync(string address, string language = "fr", string? cookie = null)
    {
        using var response = await GetAsync(address, language, cookie);
        return await ReadAsync(response);
    }

    public static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage response) => new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }
}
