using Microsoft.Extensions.DependencyInjection;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Platform;
using TrainingPaths.Core.Progress;
using TrainingPaths.Core.Progress.Migrating;

namespace TrainingPaths.Core.Certificates;

public static class CertificatesModule
{
    public static IServiceCollection AddCertificates(this IServiceCollection services, CertificatesSettings settings) => services
        .AddSingleton(settings)
        .AddSingleton(new SealKeyRing(settings.KeysDirectory))
        .AddScoped<CertificateSealing>()
        .AddScoped<CertificateDrawing>()
        .AddScoped<ISubscriber<PathCompleted>, IssueCertificateWhenPathCompleted>()
        .AddScoped<ISubscriber<VersionChanging>, KeepVersionWhenVersionChanging>()
        .AddScoped<ISubscriber<PersonRenamed>, SealAwaitingCertificatesWhenPersonRenamed>()
        .AddScoped<ISubscriber<PersonErased>, EraseNamesWhenPersonErased>()
        .AddScoped<SealAwaitingCertificates>()
        .AddScoped<RenderCertificate>()
        .AddScoped<FindCertificate>()
        .AddScoped<VerifySerial>()
        .AddScoped<RevokeCertificate>()
        .AddScoped<AskForPack>()
        .AddScoped<PackContents>()
        .AddScoped<PreparePack>()
        .AddScoped<DeleteExpiredPacks>()
        .AddScoped<DeletePacks>()
        .AddScoped<TeamProgress>()
        .AddScoped<LatestPack>()
        .AddScoped<DownloadCertificate>()
        .AddScoped<DownloadPack>()
        .AddTransient(sp => new VerifyPdf(sp.GetRequiredService<SealKeyRing>().PublicKeys()));
}
