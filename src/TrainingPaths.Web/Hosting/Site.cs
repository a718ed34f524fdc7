using Hangfire;
using TrainingPaths.Core.Platform;
using TrainingPaths.Web.Accounts;
using TrainingPaths.Web.Downloads;
using TrainingPaths.Web.Look;
using TrainingPaths.Web.Media;
using TrainingPaths.Web.Play;
using TrainingPaths.Web.Player;

namespace TrainingPaths.Web.Hosting;

/// <summary>The site, put together: services, then the order in which a request meets them.</summary>
public static class Site
{
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(args);
        configure?.Invoke(builder);
        AddServices(builder);
        var app = builder.Build();
        Use(app);
        return app;
    }

    private static void AddServices(WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 1 << 20;   // the page that takes uploads sets its own
        });
        var services = builder.Services;
        services.AddTrainingPaths(builder.Configuration, builder.Environment.ContentRootPath);
        services.AddSingleton<Origins>();
        services.AddSingleton<ContentOrigin>();
        services.AddSingleton<CommitPace>();
        services.AddSignIn();
        services.AddPages();
        services.AddLimits();
        services.AddHealthChecks().AddCheck<DatabaseReady>("database");
        services.AddHostedService<StartupGuards>();
        services.AddHostedService<SearchCounter>();
        if (builder.Configuration.GetValue("Jobs:RunServer", defaultValue: true))
        {
            services.AddHostedService<RecurringJobs>();
            services.AddHangfireServer(options =>
            {
                options.Queues = Queues.All;
                options.WorkerCount = builder.Configuration.GetValue("Jobs:Workers", 4);
            });
        }
    }

    private static void Use(WebApplication app)
    {
        var origins = app.Services.GetRequiredService<Origins>();
        var content = app.Services.GetRequiredService<ContentOrigin>();
        app.Use(next => context => origins.BranchAsync(context, next, content.ServeAsync));
        app.UseSecurityHeaders();
        if (origins.Secure)
            app.UseHsts();
        app.RefuseForeignWrites();
        app.UseErrorPages();
        app.UseRouting();
        app.UseAuthentication();
        app.UseLook();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.UseAntiforgery();
        app.MapStaticAssets().KeepFonts().ShortCircuit();
        app.MapRazorPages().WithStaticAssets();
        app.MapPlayer();
        app.MapPlay();
        app.MapMedia();
        app.MapDraftMedia();
        app.MapDownloads();
        app.MapExports();
        app.MapSheets();
        app.MapJobDashboard();
        app.MapHealth();
        // An address that leads nowhere says so: only what exists asks to sign in.
        app.MapFallback("{*path}", () => Results.NotFound()).AllowAnonymous();
    }
}
