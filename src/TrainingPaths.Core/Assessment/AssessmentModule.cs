using Microsoft.Extensions.DependencyInjection;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Assessment.Analysis;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Assessment;

public static class AssessmentModule
{
    public static IServiceCollection AddAssessment(this IServiceCollection services) => services
        .AddScoped<StartQuiz>()
        .AddScoped<RecordAnswers>()
        .AddScoped<SubmitQuiz>()
        .AddScoped<SubmitWhenTimeIsUp>()
        .AddScoped<MarkOpenText>()
        .AddScoped<GiveAllowance>()
        .AddScoped<TextsToMark>()
        .AddScoped<AllowableQuizzes>()
        .AddScoped<QuizAttempts>()
        .AddScoped<ComputeQuestionFigures>()
        .AddScoped<ISubscriber<PersonErased>, EraseAnswersWhenPersonErased>();
}
