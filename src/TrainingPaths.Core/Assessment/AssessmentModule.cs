using Microsoft.Extensions.DependencyInjection;

namespace TrainingPaths.Core.Assessment;

public static class AssessmentModule
{
    public static IServiceCollection AddAssessment(this IServiceCollection services) => services
        .AddScoped<StartQuiz>()
        .AddScoped<RecordAnswers>()
        .AddScoped<SubmitQuiz>()
        .AddScoped<QuizAttempts>();
}
