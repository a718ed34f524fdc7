using Microsoft.Extensions.DependencyInjection;

namespace TrainingPaths.Core.Paths;

public static class PathsModule
{
    public static IServiceCollection AddPaths(this IServiceCollection services) => services
        .AddScoped<PublishPath>()
        .AddScoped<Catalogue>()
        .AddScoped<Lessons>()
        .AddScoped<PublishedPaths>()
        .AddScoped<Export.ExportPath>()
        .AddScoped<Sheets.SheetFiles>();
}
