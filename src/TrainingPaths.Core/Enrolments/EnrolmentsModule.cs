using Microsoft.Extensions.DependencyInjection;

namespace TrainingPaths.Core.Enrolments;

public static class EnrolmentsModule
{
    public static IServiceCollection AddEnrolments(this IServiceCollection services) => services
        .AddScoped<EnrolOnPath>()
        .AddScoped<AssignPath>()
        .AddScoped<AcceptProgramme>()
        .AddScoped<ShareWithStructure>();
}
