using Microsoft.Net.Http.Headers;
using TrainingPaths.Core.Paths.Export;
using TrainingPaths.Core.Platform;
using TrainingPaths.Scorm.Manifests;
using TrainingPaths.Web.Filters;
using TrainingPaths.Web.Hosting;

namespace TrainingPaths.Web.Downloads;

/// <summary>Published paths for other platforms, and as the folders that they were made of. They are under a free licence and hold nobody's data: no account is asked for.</summary>
internal static class ExportEndpoints
{
    public static void MapExports(this IEndpointRouteBuilder app)
    {
        Map(app, "/paths/{slug}/scorm-1.2.zip", ScormEdition.Scorm12);
        Map(app, "/paths/{slug}/scorm-2004.zip", ScormEdition.Scorm2004Fourth);
        Guard(app.MapGet("/paths/{slug}/folder.zip", async (string slug, HttpResponse response, ExportFolder export, CancellationToken ct) => Send(await export.RunAsync(slug, ct), response)));
    }

    private static void Map(IEndpointRouteBuilder app, string route, ScormEdition edition) =>
        Guard(app.MapGet(route, async (string slug, HttpResponse response, ExportPath export, CancellationToken ct) => Send(await export.RunAsync(slug, edition, ct), response)));

    private static void Guard(RouteHandlerBuilder route) => route
        .AddEndpointFilter<UnitOfWorkEndpointFilter>()
        .WithMetadata(new ActsAsAttribute(Scope.Nobody))
        .RequireRateLimiting(Limits.Looking)
        .AllowAnonymous();

    private static IResult Send(ExportedPackage? package, HttpResponse response)
    {
        if (package is null)
            return Results.NotFound();
        // The address stays when a new version is published: browsers ask again.
        response.Headers.CacheControl = "public, no-cache";
        return Results.File(package.Path, "application/zip", package.FileName, entityTag: new EntityTagHeaderValue($"\"{package.Mark}\""), enableRangeProcessing: true);
    }
}
