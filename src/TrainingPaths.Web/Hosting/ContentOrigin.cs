using Microsoft.Net.Http.Headers;
using TrainingPaths.Web.Packages;
using TrainingPaths.Web.Play;

namespace TrainingPaths.Web.Hosting;

/// <summary>
/// All that the content origin answers, or the paths of the site's host that stand for it. No route of the site is known here, no cookie read or set, and every answer carries the same headers, 404 too:
/// what runs under this origin was written by strangers.
/// </summary>
internal sealed class ContentOrigin(Origins origins)
{
    public async Task ServeAsync(HttpContext http)
    {
        Write(http.Response.Headers);
        try
        {
            await AnswerAsync(http);
        }
        catch (Exception away) when (!http.Response.HasStarted && ErrorPages.IsDatabaseAway(away))
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            http.Response.Headers.RetryAfter = ErrorPages.RetryAfterSeconds;
        }
    }

    private Task AnswerAsync(HttpContext http)
    {
        // A service worker would outlive its launch and answer for other packages.
        if (http.Request.Headers["Service-Worker"].Count == 0 && !origins.Content.Refuses(http.Request))
        {
            switch (http.Request.Method, http.Request.Path.Value)
            {
                case ("GET" or "HEAD", "/player"): return WrapperPage.ServeAsync(http, origins);
                case ("GET" or "HEAD", "/player.js"): return WrapperPage.ServeScriptAsync(http);
                case ("GET" or "HEAD", "/sandbox.js") when !origins.Content.IsApart: return FirstScript.ServeScriptAsync(http);
                case ("POST", "/commit"): return CommitEndpoint.KeepAsync(http);
                case ("OPTIONS", _) when !origins.Content.IsApart: return Allowed(http);
            }

            if (http.Request.Path.StartsWithSegments("/p", out var rest))
                return PackageFiles.ServeAsync(http, rest, origins.Content.FirstScript);
        }

        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    // Libraries add headers of their own to what they fetch, and the browser asks first.
    private static Task Allowed(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private void Write(IHeaderDictionary headers)
    {
        foreach (var (name, value) in origins.Content.Headers)
            headers[name] = value;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";   // addresses hold tokens
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";
        headers["Origin-Agent-Cluster"] = "?1";
        headers["X-Robots-Tag"] = "noindex";
        headers[HeaderNames.CacheControl] = "no-store";
    }
}
