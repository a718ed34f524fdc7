using Hangfire;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Assessment;
using TrainingPaths.Core.Certificates;
using TrainingPaths.Core.Enrolments;
using TrainingPaths.Core.Notifications;
using TrainingPaths.Core.Packages;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Drafts.Media;
using TrainingPaths.Core.Paths.Export;
using TrainingPaths.Core.Platform;
using TrainingPaths.Core.Progress;
using TrainingPaths.Core.Tracking;
using TrainingPaths.Web.Downloads;

namespace TrainingPaths.Web.Hosting;

/// <summary>The modules of the house, highest last: the list that the architecture test holds.</summary>
internal static class TrainingPathsServices
{
    public static IServiceCollection AddTrainingPaths(this IServiceCollection services, IConfiguration configuration, string root)
    {
        var connection = configuration.GetConnectionString("Default")
            ?? throw new InvalidOperationException("Set ConnectionStrings__Default, or start with scripts/run.");
        var folder = FolderOf(configuration, root);

        services.AddPlatform(connection, Path.Combine(folder, "files"));
        services.AddSingleton(_ => ExportKits.Load()).AddSingleton(new ExportSettings(Path.Combine(folder, "exports")));
        services.AddHangfire((sp, hangfire) => hangfire
            .UseSimpleAssemblyNameTypeSerializer()
            .UseRecommendedSerializerSettings()
            .UseStorage(sp.GetRequiredService<JobStorage>())
            .UseFilter(new CallerOfJob())
            .UseFilter(new LastTry())
            .UseFilter(JobRetries.Filter()));
        services.AddDataProtection().SetApplicationName("TrainingPaths");
        services.AddIdentityCore<Account>().AddEntityFrameworkStores<TrainingPathsDbContext>().AddDefaultTokenProviders();
        return services
            .AddAccounts()
            .AddPaths(RecordingsSettings.Of(configuration.GetValue<int?>("Recordings:AudioMegabytes"), configuration.GetValue<int?>("Recordings:VideoMegabytes")))
            .AddEnrolments()
            .AddPackages(PackagesSettings.Of(configuration.GetValue<int?>("Packages:LargestMegabytes")))
            .AddTracking()
            .AddAssessment()
            .AddProgress()
            .AddCertificates(CertificatesOf(configuration, folder))
            .AddNotifications(MailOf(configuration, folder));
    }

    /// <summary>Where the seal keys are.</summary>
    internal static string KeysOf(IConfiguration configuration, string folder) => configuration["Keys"] ?? Path.Combine(folder, "keys");

    internal static string FolderOf(IConfiguration configuration, string root) => configuration["Folder"] ?? Path.Combine(root, ".data");

    private static CertificatesSettings CertificatesOf(IConfiguration configuration, string folder)
    {
        var issuer = configuration.GetSection("Issuer");
        return new CertificatesSettings(
            new CertificateIssuer(issuer["Name"] ?? "TrainingPaths", issuer["Nda"] ?? "", issuer["Siret"] ?? "", issuer["SignatoryName"] ?? "", issuer["SignatoryCapacity"] ?? ""),
            new Uri(Origins.PublicAddressOf(configuration) + "/verify"),
            KeysOf(configuration, folder));
    }

    private static MailSettings MailOf(IConfiguration configuration, string folder)
    {
        var mail = configuration.GetSection("Mail");
        return new MailSettings(
            Origins.PublicAddressOf(configuration),
            configuration["Site:Name"] ?? "TrainingPaths",
            mail["From"] ?? "ne-pas-repondre@localhost",
            mail["Smtp"] is { Length: > 0 } smtp ? new Uri(smtp) : null,
            mail["PickupFolder"] ?? Path.Combine(folder, "mail"),
            mail["HelpDesk"]);
    }
}
