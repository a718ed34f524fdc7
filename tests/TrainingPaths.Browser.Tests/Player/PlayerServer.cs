using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace TrainingPaths.Browser.Tests.Player;

/// <summary>Speaks the player's protocol, remembers everything it was sent, and fails when told to. It keeps an id once, as the real one does.</summary>
internal sealed class PlayerServer : IAsyncDisposable
{
    // The policy of the real pages: what would be blocked there is blocked here.
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private readonly WebApplication app;
    private readonly ConcurrentQueue<Delivery> received = new();
    private readonly ConcurrentDictionary<Guid, Delivery> kept = new();

    private PlayerServer(WebApplication app) => this.app = app;

    public string Address => app.Urls.Single().Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    public Fault Fault { get; set; }

    /// <summary>Tokens of older pages stop being good when it changes.</summary>
    public int TokenGeneration { get; set; }

    /// <summary>A question, screen or text that is refused, with the words of the refusal.</summary>
    public (string Value, int Status, string Words)? Refusal { get; set; }

    public string RefusalRule { get; set; } = "refused";

    public ConcurrentQueue<int> BatchSizes { get; } = new();

    public ConcurrentQueue<IFormCollection> Finished { get; } = new();

    public Delivery[] Received => [.. received];

    public Delivery[] Kept => [.. kept.Values.OrderBy(d => d.At)];

    public static async Task<PlayerServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new PlayerServer(builder.Build());
        server.Map();
        await server.app.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        Fault = Fault.None;
        using var now = new CancellationTokenSource(TimeSpan.Zero);
        await app.StopAsync(now.Token);
        await app.DisposeAsync();
    }

    private void Map()
    {
        app.Use((http, next) =>
        {
            http.Response.Headers.ContentSecurityPolicy = Policy;
            http.Response.Headers.CacheControl = "no-store";
            return next(http);
        });
        app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(BuiltScripts.Folder), RequestPath = "/dist" });
        app.MapGet("/sign-in", () => Results.Content("<!DOCTYPE html><title>Connexion</title>", "text/html"));
        app.MapGet("/sign-in/{who}", (string who, string? returnUrl, HttpContext http) =>
        {
            http.Response.Cookies.Append("who", who);
            return Results.Redirect(returnUrl ?? "/sign-in");
        });
        app.MapGet("/sign-out", (HttpContext http) => http.Response.Cookies.Delete("who"));
        app.MapGet("/learn/e1/{page}", (string page, HttpContext http) => Who(http) is { } who
            ? Results.Content(PlayerPages.Of(page, who, TokenOf(who), Kept.Where(d => d.Who == who)), "text/html; charset=utf-8")
            : http.Request.Headers.Accept.ToString().Contains("application/json", StringComparison.Ordinal) ? Results.Unauthorized() : Results.Redirect("/sign-in"));
        app.MapPost("/learn/e1/{page}/finish", async (HttpContext http) =>
        {
            Finished.Enqueue(await http.Request.ReadFormAsync());
            return Results.Content("<!DOCTYPE html><title>Terminé</title>", "text/html; charset=utf-8");
        });
        app.MapPost("/learn/e1/events", (Delegate)ReceiveAsync);
        app.MapPost("/learn/e1/notes", (Delegate)ReceiveAsync);
        app.MapPost("/learn/e1/answers/{attempt}", (Delegate)ReceiveAsync);
    }

    private async Task<IResult> ReceiveAsync(HttpContext http)
    {
        var sent = await JsonSerializer.DeserializeAsync<JsonElement>(http.Request.Body);
        var who = Who(http) ?? "";
        Delivery[] batch = [.. sent.GetProperty("items").EnumerateArray()
            .Select(i => new Delivery(http.Request.Path, who, i.GetProperty("id").GetGuid(), i.GetProperty("at").GetInt64(), i))];
        foreach (var item in batch)
            received.Enqueue(item);
        BatchSizes.Enqueue(batch.Length);
        return await FailAsync(http) ?? Answer(http, who, batch);
    }

    private IResult Answer(HttpContext http, string who, Delivery[] batch)
    {
        if (who.Length == 0)
            return Results.Unauthorized();
        if (http.Request.Headers["RequestVerificationToken"] != TokenOf(who))
            return Results.Problem(statusCode: 400, type: "antiforgery", title: "Page trop ancienne.");
        if (Refusal is { } refusal && batch.Any(d => d.Body.EnumerateObject().Any(p => p.Value.ToString() == refusal.Value)))
            return Results.Problem(statusCode: refusal.Status, type: RefusalRule, title: refusal.Words);
        foreach (var item in batch)
            kept.TryAdd(item.Id, item);
        return Results.Json(new { acked = batch.Select(d => d.Id), now = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() });
    }

    private async Task<IResult?> FailAsync(HttpContext http)
    {
        switch (Fault)
        {
            case Fault.ServerError:
                return Results.StatusCode(500);
            case Fault.AskForQuiet:
                http.Response.Headers.RetryAfter = "3600";
                return Results.StatusCode(503);
            case Fault.ForeignPage:
                return Results.Content("<title>Wi-Fi de la gare</title>", "text/html");
            case Fault.LoseAnswer:
                foreach (var item in received)
                    kept.TryAdd(item.Id, item);
                http.Abort();
                return Results.Empty;
            case Fault.Silence:
                await Task.WhenAny(Task.Delay(Timeout.Infinite, http.RequestAborted), Task.Delay(Timeout.Infinite, app.Lifetime.ApplicationStopping));
                return Results.Empty;
            default:
                return null;
        }
    }

    private string TokenOf(string who) => $"{who}-{TokenGeneration}";

    private static string? Who(HttpContext http) => http.Request.Cookies["who"];
}
