namespace TrainingPaths.Web.Demo;

internal static class DemoModule
{
    /// <summary>For the seed-demo verb only: from here on, the clock of every use case is the demonstration's.</summary>
    public static IServiceCollection AddDemo(this IServiceCollection services) => services
        .AddSingleton<DemoClock>()
        .AddSingleton<TimeProvider>(sp => sp.GetRequiredService<DemoClock>())
        .AddSingleton<DemoPassword>()
        .AddScoped<AddDemoPerson>()
        .AddScoped<FollowPath>()
        .AddScoped<PassQuiz>()
        .AddScoped<CarryOutActivity>()
        .AddSingleton<SeedDemo>();
}
