using System.IO.Compression;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;
using TrainingPaths.Browser.Tests.Player;
using TrainingPaths.Scorm.DataModels;
using TrainingPaths.Scorm.DataModels.Launching;
using TrainingPaths.Scorm.Manifests;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Browser.Tests.Export;

/// <summary>The smallest LMS that keeps to the books: a page with the run time of this repository, which refuses what SCORM refuses, around an exported package.</summary>
internal sealed class OtherLms : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Dictionary<string, byte[]> files = [];

    private OtherLms(WebApplication app) => this.app = app;

    public string Address => app.Urls.Single();

    public static async Task<OtherLms> StartAsync(string slug, ScormEdition edition)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var lms = new OtherLms(builder.Build());
        await lms.UnpackAsync(slug, edition);
        lms.Map(edition == ScormEdition.Scorm12 ? RunTimeModel.Scorm12 : RunTimeModel.Scorm2004, edition == ScormEdition.Scorm12 ? "1.2" : "2004");
        await lms.app.StartAsync();
        return lms;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private async Task UnpackAsync(string slug, ScormEdition edition)
    {
        await using var zip = await ExportedPaths.WriteAsync(ExportedPaths.FolderOf(slug), edition);
        await using var archive = new ZipArchive(zip);
        foreach (var entry in archive.Entries)
        {
            await using var content = await entry.OpenAsync();
            using var bytes = new MemoryStream();
            await content.CopyToAsync(bytes);
            files[entry.FullName] = bytes.ToArray();
        }
    }

    private void Map(RunTimeModel model, string version)
    {
        var types = new FileExtensionContentTypeProvider { Mappings = { [".vtt"] = "text/vtt" } };
        app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(BuiltScripts.Folder), RequestPath = "/dist" });
        app.MapGet("/package/{**name}", (string name) => files.TryGetValue(name, out var file) && types.TryGetContentType(name, out var type) ? Results.Bytes(file, type) : Results.NotFound());
        app.MapPost("/begin", async (HttpContext http) =>
        {
            var left = await JsonSerializer.DeserializeAsync<Dictionary<string, string>>(http.Request.Body) ?? [];
            var launched = Launch.Begin(model, new LaunchState { LearnerId = "7", LearnerName = "Benali, Karima", Previous = left.Count == 0 ? null : new RunTimeState(left, []) });
            return Results.Json(new { version, values = launched.Values, stores = launched.Stores });
        });
        app.MapGet("/launch/{**page}", (string page) => Results.Content(Player(page), "text/html; charset=utf-8"));
    }

    private static string Player(string page) => $$"""
        <!DOCTYPE html>
        <html lang="fr"><head><title>LMS</title><link rel="icon" href="data:,"><style>html, body, iframe { width: 100%; height: 100%; margin: 0; border: 0; display: block }</style></head>
        <body><script type="module">
        import { startSession } from "/dist/scorm.js";
        const kept = localStorage.getItem("{{page}}") ?? "{}";
        const launch = await (await fetch("/begin", { method: "POST", body: kept })).json();
        const session = startSession(launch, (state, ends) => {
          localStorage.setItem("{{page}}", JSON.stringify(state.values));
          if (ends) localStorage.setItem("ended", String(Number(localStorage.getItem("ended") ?? 0) + 1));
          return true;
        });
        window.refused = [];
        window[session.apiName] = new Proxy(session.api, { get: (api, name) => typeof api[name] !== "function" ? api[name] : (...given) => {
          const answer = api[name](...given);
          if (answer === "false" && !/Commit/.test(name)) window.refused.push(`${name}(${given})`);
          return answer;
        } });
        const frame = document.createElement("iframe");
        frame.title = "Contenu";
        frame.src = "/package/{{page}}";
        document.body.append(frame);
        </script></body></html>
        """;
}
