using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace TrainingPaths.Web.Tests.Authorization;

/// <summary>What the running site answers to, as its router knows it: one line for each method of each route, and for each handler of a page.</summary>
internal static class SiteEndpoints
{
    /// <summary>Style sheets, scripts, fonts: many files, one right.</summary>
    public const string StaticFiles = "GET (static files)";

    public static async Task<IReadOnlyList<string>> ListAsync(IServiceProvider services)
    {
        var pages = services.GetRequiredService<PageLoader>();
        var found = new List<string>();
        foreach (var endpoint in services.GetRequiredService<EndpointDataSource>().Endpoints.Cast<RouteEndpoint>())
        {
            if (IsStaticFile(endpoint))
                found.Add(StaticFiles);
            else if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
                found.AddRange(Handlers(await pages.LoadAsync(page, endpoint.Metadata)).Select(handler => $"{handler.Method} {Route(endpoint)}{handler.Name}"));
            else
                found.AddRange(Methods(endpoint).Select(method => $"{method} {Route(endpoint)}"));
        }

        return [StaticFiles, .. found.Where(line => line != StaticFiles)];
    }

    // A build that is not published also has a catch-all for files added since.
    private static bool IsStaticFile(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null || endpoint.RoutePattern.RawText?.Contains(":file}", StringComparison.Ordinal) == true;

    private static IEnumerable<(string Method, string Name)> Handlers(CompiledPageActionDescriptor page) => page.HandlerMethods is { Count: > 0 } handlers
        ? handlers.Select(handler => (handler.HttpMethod.ToUpperInvariant(), handler.Name is { } name ? "?handler=" + name.ToLowerInvariant() : ""))
        : [("GET", "")];

    private static IEnumerable<string> Methods(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods ? methods : ["*"];

    // Constraints are how an address is spelt, not who may open it.
    private static string Route(RouteEndpoint endpoint) => "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(Part))));

    private static string Part(RoutePatternPart part) => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart { IsCatchAll: true } all => $"{{**{all.Name}}}",
        RoutePatternParameterPart { IsOptional: true } optional => $"{{{optional.Name}?}}",
        RoutePatternParameterPart parameter => $"{{{parameter.Name}}}",
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };
}
