namespace TrainingPaths.Web.Hosting;

internal static class ErrorPages
{
    /// <summary>What goes wrong is logged once, under four characters that a person can read out on the telephone; the page carries no detail.</summary>
    public static void UseErrorPages(this IApplicationBuilder app)
    {
        app.UseExceptionHandler("/error/500");
        // Scripts and probes get their status alone; people get a page.
        app.UseWhen(context => context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal),
            people => people.UseStatusCodePagesWithReExecute("/error/{0}"));
    }

    public static string ReferenceOf(HttpContext context) => (System.Diagnostics.Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier)[..4].ToUpperInvariant();
}
