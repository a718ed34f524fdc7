using Microsoft.Extensions.DependencyInjection;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Platform;
using TrainingPaths.Core.Tracking.Trials;

namespace TrainingPaths.Core.Tracking;

public static class TrackingModule
{
    public static IServiceCollection AddTracking(this IServiceCollection services) => services
        .AddScoped<Staging>()
        .AddScoped<Recall>()
        .AddScoped<OpenTrial>()
        .AddScoped<JudgeTrial>()
        .AddScoped<OpenStep>()
        .AddScoped<Navigate>()
        .AddScoped<LookAround>()
        .AddScoped<FindSession>()
        .AddScoped<KeepCommit>()
        .AddScoped<PruneTracking>()
        .AddScoped<ISubscriber<PersonErased>, EraseTrackingWhenPersonErased>();
}
