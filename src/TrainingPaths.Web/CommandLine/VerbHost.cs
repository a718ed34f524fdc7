using TrainingPaths.Web.Hosting;

namespace TrainingPaths.Web.CommandLine;

/// <summary>What verbs share: configuration, and the services of the site without the site.</summary>
internal static class VerbHost
{
    public static IConfiguration Configuration(string[] args) => Builder(args).Configuration;

    /// <summary>Services as the site has them, jobs enqueued but not run.</summary>
    public static IHost Services(string[] args)
    {
        var builder = Builder(args);
        builder.Services.AddTrainingPaths(builder.Configuration, builder.Environment.ContentRootPath);
        return builder.Build();
    }

    private static HostApplicationBuilder Builder(string[] args)
    {
        // A verb speaks to a person at a terminal: its own words, not a log of the framework.
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        return builder;
    }
}
