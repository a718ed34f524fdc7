using Microsoft.Extensions.DependencyInjection;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Enrolments.Cohorts;
using TrainingPaths.Core.Enrolments.Cohorts.Messages;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Enrolments;

public static class EnrolmentsModule
{
    public static IServiceCollection AddEnrolments(this IServiceCollection services) => services
        .AddScoped<EnrolOnPath>()
        .AddScoped<AssignPath>()
        .AddScoped<AcceptProgramme>()
        .AddScoped<ShareWithStructure>()
        .AddScoped<MakeCohort>()
        .AddScoped<ManageCohort>()
        .AddScoped<Invitations>()
        .AddScoped<OwnCohorts>()
        .AddScoped<WriteToCohort>()
        .AddScoped<AnswerTrainer>()
        .AddScoped<CohortThread>()
        .AddScoped<OwnMessages>()
        .AddScoped<ISubscriber<PersonErased>, EraseCohortsWhenPersonErased>();
}
