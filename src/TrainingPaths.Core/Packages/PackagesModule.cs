using Microsoft.Extensions.DependencyInjection;

namespace TrainingPaths.Core.Packages;

public static class PackagesModule
{
    public static IServiceCollection AddPackages(this IServiceCollection services, PackagesSettings settings) => services
        .AddSingleton(settings)
        .AddScoped<AcceptUpload>()
        .AddScoped<ImportPackage>()
        .AddScoped<FindPackages>()
        .AddScoped<KeepCheck>()
        .AddScoped<ReadManifest>()
        .AddScoped<OpenLaunch>()
        .AddScoped<RenewLaunch>()
        .AddScoped<FindPackageFile>();
}
