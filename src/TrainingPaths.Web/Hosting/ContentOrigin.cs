using Microsoft.Net.Http.Headers;
using TrainingPaths.Web.Packages;
using TrainingPaths.Web.Play;

namespace TrainingPaths.Web.Hosting;

/// <summary>
/// All that the content origin answers. No route of the site is known here, no cookie read or set, and every answer carries the same headers, 404 too:
/// what runs under this origin was written by strangers.
/// </summary>
internal sealed class ContentOrigin(Origins origins)
{
    // No script-src: what authoring tools make runs inline and calls eval. Frames within frames are usual in it, hence 'self'.
    private readonly string policy = $"frame-ancestors 'self' {string.Join(' ', origins.AppAddresses)}; object-src 'none'; base-uri 'self'";

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
        if (http.Request.Headers["Service-Worker"].Count == 0)
        {
            if (http.Request.Path.StartsWithSegments("/p", out var rest))
                return PackageFiles.ServeAsync(http, rest);
            switch (http.Request.Method, http.Request.Path.Value)
            {
                case ("GET" or "HEAD", "/player"): return WrapperPage.ServeAsync(http, origins);
                case ("GET" or "HEAD", "/player.js"): return WrapperPage.ServeScriptAsync(http);
                case ("POST", "/commit"): return CommitEndpoint.KeepAsync(http);
            }
        }

        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private void Write(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";   // addresses hold tokens
        headers["Cross-Origin-Resource-Policy"] = "same-site";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";
        headers["Origin-Agent-Cluster"] = "?1";
        headers["X-Robots-Tag"] = "noindex";
        headers[HeaderNames.CacheControl] = "no-store";
    }
}
