using TrainingPaths.Core.Platform;
using TrainingPaths.Web.Hosting;

namespace TrainingPaths.Web.CommandLine;

/// <summary>What verbs share: configuration, and the services of the site without the site.</summary>
internal static class VerbHost
{
    public static IConfiguration Configuration(string[] settings) => Builder(settings).Configuration;

    /// <summary>Where the seal keys are.</summary>
    public static string KeysOf(IConfiguration configuration) => TrainingPathsServices.KeysOf(configuration, TrainingPathsServices.FolderOf(configuration, AppContext.BaseDirectory));

    /// <summary>Services as the site has them, jobs enqueued but not run.</summary>
    /// <exception cref="VerbFailure">No database is configured.</exception>
    public static IHost Services(string[] settings, Action<IServiceCollection>? more = null)
    {
        var builder = Builder(settings);
        if (string.IsNullOrEmpty(builder.Configuration.GetConnectionString("Default")))
            throw new VerbFailure(VerbFailure.NotConfigured, "Set ConnectionStrings__Default, or use scripts/trainingpaths, which finds the database of its checkout.");
        builder.Services.AddTrainingPaths(builder.Configuration, builder.Environment.ContentRootPath);
        more?.Invoke(builder.Services);
        return builder.Build();
    }

    /// <summary>Runs one use case as whoever runs the site, in one unit of work.</summary>
    public static async Task<T> WriteAsync<TUseCase, T>(string[] settings, Func<TUseCase, Task<T>> use)
        where TUseCase : notnull
    {
        using var host = Services(settings);
        await using var scope = host.Services.CreateAsyncScope();
        var useCase = scope.ServiceProvider.GetRequiredService<TUseCase>();
        return await scope.ServiceProvider.GetRequiredService<UnitOfWork>().WriteAsync(Caller.Federation(), () => use(useCase), CancellationToken.None);
    }

    private static HostApplicationBuilder Builder(string[] settings)
    {
        // A verb speaks to a person at a terminal: its own words, not a log of the framework.
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = settings, ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.AddFilter(category: null, LogLevel.Warning);
        return builder;
    }
}
