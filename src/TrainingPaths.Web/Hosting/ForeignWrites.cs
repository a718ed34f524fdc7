namespace TrainingPaths.Web.Hosting;

/// <summary>
/// Browsers tell which site caused a request. A write that another site caused is refused before anything reads it; the token of the form would
/// refuse it too. Programs and old browsers tell nothing: for them the token alone decides.
/// </summary>
internal static class ForeignWrites
{
    public static IApplicationBuilder RefuseForeignWrites(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (IsWrite(context.Request.Method) && context.Request.Headers["Sec-Fetch-Site"].ToString() is ("cross-site" or "same-site"))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        return next(context);
    });

    private static bool IsWrite(string method) => !HttpMethods.IsGet(method) && !HttpMethods.IsHead(method) && !HttpMethods.IsOptions(method);
}
