using Hangfire;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Assessment;
using TrainingPaths.Core.Enrolments;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Platform;
using TrainingPaths.Core.Progress;

namespace TrainingPaths.Web.Hosting;

/// <summary>The modules of the house, highest last: the list that the architecture test holds.</summary>
internal static class TrainingPathsServices
{
    public static IServiceCollection AddTrainingPaths(this IServiceCollection services, IConfiguration configuration, string root)
    {
        var connection = configuration.GetConnectionString("Default")
            ?? throw new InvalidOperationException("Set ConnectionStrings__Default, or start with scripts/run.");
        var folder = configuration["Folder"] ?? Path.Combine(root, ".data");

        services.AddPlatform(connection, Path.Combine(folder, "files"));
        services.AddHangfire((sp, hangfire) => hangfire
            .UseSimpleAssemblyNameTypeSerializer()
            .UseRecommendedSerializerSettings()
            .UseStorage(sp.GetRequiredService<JobStorage>())
            .UseFilter(new CallerOfJob())
            .UseFilter(new AutomaticRetryAttribute { Attempts = 5 }));
        services.AddDataProtection().SetApplicationName("TrainingPaths");
        services.AddIdentityCore<Account>().AddEntityFrameworkStores<TrainingPathsDbContext>().AddDefaultTokenProviders();
        return services
            .AddAccounts()
            .AddPaths()
            .AddEnrolments()
            .AddAssessment()
            .AddProgress();
    }

}
