using Microsoft.Extensions.DependencyInjection;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Assessment;
using TrainingPaths.Core.Platform;
using TrainingPaths.Core.Progress.Analysis;
using TrainingPaths.Core.Progress.Cohorts;
using TrainingPaths.Core.Progress.Migrating;
using TrainingPaths.Core.Tracking;

namespace TrainingPaths.Core.Progress;

public static class ProgressModule
{
    public static IServiceCollection AddProgress(this IServiceCollection services) => services
        .AddScoped<Outlines>()
        .AddScoped<RecordProgress>()
        .AddSingleton<ProgressLane>()
        .AddScoped<CompletePath>()
        .AddScoped<RecomputeProgress>()
        .AddScoped<WriteNote>()
        .AddScoped<DeclareActivity>()
        .AddScoped<TerritoryCounts>()
        .AddScoped<CohortProgress>()
        .AddScoped<ComputeStepFigures>()
        .AddScoped<ReadAnalysis>()
        .AddScoped<FollowersOfPath>()
        .AddScoped<VersionsOfPath>()
        .AddScoped<PlanMigration>()
        .AddScoped<StartMigration>()
        .AddScoped<MigrateEnrolments>()
        .AddScoped<MoveEnrolment>()
        .AddScoped<ReverseMigration>()
        .AddScoped<MoveEnrolmentsBack>()
        .AddScoped<MoveEnrolmentBack>()
        .AddScoped<ISubscriber<PackageOpening>, RefuseLockedPackageWhenPackageOpening>()
        .AddScoped<ISubscriber<PackageResultChanged>, CompleteStepWhenPackageResultChanged>()
        .AddScoped<ISubscriber<QuizPassed>, CompleteStepWhenQuizPassed>()
        .AddScoped<ISubscriber<PersonErased>, EraseNotesWhenPersonErased>()
        .AddScoped<ISubscriber<QuizStarting>, RefuseLockedQuizWhenQuizStarting>();
}
