using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using TrainingPaths.Core.Packages;
using TrainingPaths.Core.Platform;
using TrainingPaths.Web.Play;

namespace TrainingPaths.Web.Packages;

/// <summary><c>/p/{token}/{name}</c>, where authors' content lives: the files of the package that a launch opened.</summary>
internal static class PackageFiles
{
    /// <param name="rest">Of the path, decoded by the server: <c>/{token}/{name}</c>.</param>
    /// <param name="firstScript">What each page runs first; null: nothing but its own.</param>
    public static async Task ServeAsync(HttpContext http, PathString rest, string? firstScript)
    {
        if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method))
        {
            http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        var services = http.RequestServices;
        var files = services.GetRequiredService<FileStore>();
        if (await FindAsync(http, rest.Value ?? "") is not { } file || !files.Has(file.Sha256))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        // Within a launch an address never changes what it holds.
        http.Response.Headers.CacheControl = "private, max-age=3600, immutable";
        if (file.MediaType == MediaTypes.Unknown)
            http.Response.Headers.ContentDisposition = "attachment";
        if (firstScript is not null && FirstScript.Concerns(file.MediaType))
        {
            await using var page = files.Open(file.Sha256);
            await FirstScript.ServeAsync(http, page, file.MediaType, firstScript);
            return;
        }

        await Results.Stream(files.Open(file.Sha256), file.MediaType, entityTag: new EntityTagHeaderValue($"\"{file.Sha256}\""), enableRangeProcessing: true).ExecuteAsync(http);
    }

    private static Task<PackageFile?> FindAsync(HttpContext http, string rest)
    {
        var slash = rest.IndexOf('/', Math.Min(1, rest.Length));
        if (slash < 0)
            return Task.FromResult<PackageFile?>(null);
        var (token, name) = (rest[1..slash], rest[(slash + 1)..]);
        var find = http.RequestServices.GetRequiredService<FindPackageFile>();
        return http.RequestServices.GetRequiredService<UnitOfWork>().ReadAsync(Caller.Nobody, () => find.RunAsync(token, name, Written(http, token), http.RequestAborted), http.RequestAborted);
    }

    /// <summary>The name before it was percent-decoded.</summary>
    private static string? Written(HttpContext http, string token)
    {
        var address = (http.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "").Split('?')[0];
        var at = address.IndexOf(token, StringComparison.Ordinal);
        return at < 0 ? null : address[Math.Min(at + token.Length + 1, address.Length)..];
    }
}
