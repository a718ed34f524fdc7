using System.Threading.RateLimiting;

namespace TrainingPaths.Web.Hosting;

/// <summary>How often one address may try what invites guessing.</summary>
internal static class Limits
{
    public const string Guessing = "guessing";

    /// <summary>Where looking is already guessing: the number of a certificate is in the address.</summary>
    public const string Looking = "looking";

    public static void AddLimits(this IServiceCollection services) => services.AddRateLimiter(limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        // Looking at a form guesses nothing.
        limits.AddPolicy(Guessing, context => HttpMethods.IsPost(context.Request.Method) ? AMinuteOf(context) : RateLimitPartition.GetNoLimiter("looking"));
        limits.AddPolicy(Looking, AMinuteOf);
    });

    private static RateLimitPartition<string> AMinuteOf(HttpContext context) => RateLimitPartition.GetFixedWindowLimiter(
        context.Connection.RemoteIpAddress?.ToString() ?? "",
        _ => new FixedWindowRateLimiterOptions { PermitLimit = PermitsOf(context), Window = TimeSpan.FromMinutes(1) });

    private static int PermitsOf(HttpContext context) =>
        context.RequestServices.GetRequiredService<IConfiguration>().GetValue("Limits:GuessesPerMinute", 30);
}
