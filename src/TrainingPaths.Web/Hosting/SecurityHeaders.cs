using Microsoft.Net.Http.Headers;

namespace TrainingPaths.Web.Hosting;

/// <summary>What the application's origin tells browsers: nothing inline, nothing from elsewhere, nobody frames it.</summary>
internal static class SecurityHeaders
{
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; media-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    // Hangfire's dashboard has inline styles and scripts of its own; it is one route, for the federation's administrator.
    private const string DashboardPolicy = "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var policy = context.Request.Path.StartsWithSegments("/admin/jobs") ? DashboardPolicy : Policy;
        // At the last moment: a page that fails takes with it whatever was written before.
        context.Response.OnStarting(() => { Write(context.Response.Headers, policy); return Task.CompletedTask; });
        return next(context);
    });

    /// <summary>For the one page that frames authors' content. Windows that this content opens must find the one that opened them, which no other page allows.</summary>
    public static void AllowContent(HttpResponse response, Origins origins)
    {
        response.Headers.ContentSecurityPolicy = $"{Policy}; frame-src {origins.Content.FrameSource}";
        response.Headers["Cross-Origin-Opener-Policy"] = "same-origin-allow-popups";
    }

    private static void Write(IHeaderDictionary headers, string policy)
    {
        headers.TryAdd(HeaderNames.ContentSecurityPolicy, policy);   // an endpoint may have stated a stricter one
        headers.XContentTypeOptions = "nosniff";
        headers.TryAdd("Referrer-Policy", "same-origin");
        headers.TryAdd("Cross-Origin-Opener-Policy", "same-origin");
        headers.TryAdd("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
    }
}
