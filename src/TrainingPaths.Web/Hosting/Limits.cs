using System.Threading.RateLimiting;

namespace TrainingPaths.Web.Hosting;

/// <summary>How often one address may try what invites guessing.</summary>
internal static class Limits
{
    public const string Guessing = "guessing";

    public static void AddLimits(this IServiceCollection services) => services.AddRateLimiter(limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        // Looking at a form guesses nothing.
        limits.AddPolicy(Guessing, context => HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = PermitsOf(context), Window = TimeSpan.FromMinutes(1) })
            : RateLimitPartition.GetNoLimiter("looking"));
    });

    private static int PermitsOf(HttpContext context) =>
        context.RequestServices.GetRequiredService<IConfiguration>().GetValue("Limits:GuessesPerMinute", 30);
}
