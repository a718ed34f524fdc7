using TrainingPaths.Core.Paths;
using TrainingPaths.Web.Look.Streets;

namespace TrainingPaths.Web.Pages.Catalogue;

internal static class PathStreets
{
    /// <summary>The street of a path that nobody in particular follows: one house a module, every window dark.</summary>
    public static Street Of(string slug, PathOutline outline) =>
        new(slug, [.. outline.Modules.Select(module => new House([.. module.Steps.Select(_ => Window.Dark)]))]);
}
