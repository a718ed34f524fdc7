using System.Text;
using Microsoft.AspNetCore.Diagnostics;
using Npgsql;

namespace TrainingPaths.Web.Hosting;

internal static class ErrorPages
{
    internal const string RetryAfterSeconds = "5";

    /// <summary>What goes wrong is logged once, under four characters that a person can read out on the telephone; the page carries no detail.</summary>
    public static void UseErrorPages(this IApplicationBuilder app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/error/500",
            // What the failed request had begun to read, its sign-in included, is not what the error page starts from.
            CreateScopeForErrors = true,
            StatusCodeSelector = StatusOf,
        });
        // Scripts and probes get their status alone; people get a page.
        app.UseWhen(context => context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal),
            people => people.UseStatusCodePagesWithReExecute("/error/{0}"));
    }

    public static string ReferenceOf(HttpContext context) => (System.Diagnostics.Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier)[..4].ToUpperInvariant();

    /// <summary>Whether this request is the error page of one that failed because the database could not be reached: it must do without it.</summary>
    public static bool IsWithoutDatabase(this HttpContext context) => context.Features.Get<IExceptionHandlerFeature>() is { Error: var error } && IsDatabaseAway(error);

    /// <summary>A database that restarts is back within seconds: programs are told when to come again.</summary>
    public static void SayWhenToRetry(HttpContext context)
    {
        if (context.IsWithoutDatabase())
            context.Response.Headers.RetryAfter = RetryAfterSeconds;
    }

    private static int StatusOf(Exception error) => error switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        _ when IsUnstorable(error) => StatusCodes.Status400BadRequest,
        _ when IsDatabaseAway(error) => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    // A NUL or half a character in an address or a field: no text of PostgreSQL holds it, so nothing can be found under it and nothing was kept.
    private static bool IsUnstorable(Exception? error) => error switch
    {
        null => false,
        PostgresException refused => refused.SqlState is PostgresErrorCodes.CharacterNotInRepertoire or PostgresErrorCodes.UntranslatableCharacter,
        EncoderFallbackException => true,
        _ => IsUnstorable(error.InnerException),
    };

    internal static bool IsDatabaseAway(Exception? error) => error switch
    {
        null => false,
        // Concurrency that PostgreSQL refused is transient too, and is no absence.
        PostgresException refused => refused.SqlState is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.TooManyConnections,
        NpgsqlException => true,
        _ => IsDatabaseAway(error.InnerException),
    };
}
