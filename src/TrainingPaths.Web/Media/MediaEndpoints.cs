using Microsoft.Net.Http.Headers;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Platform;
using TrainingPaths.Web.Filters;

namespace TrainingPaths.Web.Media;

/// <summary>Pictures of published content, addressed by what they hold: an address never changes its bytes, so browsers keep them for ever.</summary>
internal static class MediaEndpoints
{
    // Opened by itself, an author's drawing runs nothing and reaches nothing.
    private const string Policy = "sandbox; default-src 'none'; style-src 'unsafe-inline'";

    public static void MapMedia(this IEndpointRouteBuilder app) => app
        .MapMethods("/media/{sha256:regex(^[0-9a-f]{{64}}$)}/{name:regex(^[a-z0-9._-]{{1,120}}$)}", [HttpMethods.Get, HttpMethods.Head], ServeAsync)
        .AddEndpointFilter<UnitOfWorkEndpointFilter>()
        .WithMetadata(new ActsAsAttribute(Scope.Nobody))
        .AllowAnonymous();

    private static async Task<IResult> ServeAsync(string sha256, HttpResponse response, Lessons lessons, FileStore files, CancellationToken ct)
    {
        if (await lessons.FindMediaAsync(sha256, ct) is not { } media || !files.Has(sha256))
            return Results.NotFound();
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Stream(files.Open(sha256), media.ContentType, entityTag: new EntityTagHeaderValue($"\"{sha256}\""), enableRangeProcessing: true);
    }
}
