using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingPaths.Web.Filters;
using TrainingPaths.Web.Hosting;
using TrainingPaths.Web.Look;

namespace TrainingPaths.Web.Pages;

[AllowAnonymous, IgnoreAntiforgeryToken, OutsideUnitOfWork]
[ResponseCache(NoStore = true)]
public sealed class ErrorModel(ILogger<ErrorModel> log) : PageModel
{
    public ErrorScreen Screen { get; private set; } = new(404, null);

    public void OnGet(int status) => Show(status);

    public void OnPost(int status) => Show(status);

    private void Show(int status)
    {
        ErrorPages.SayWhenToRetry(HttpContext);
        var failed = HttpContext.Features.Get<IExceptionHandlerFeature>() is not null;
        var reference = failed ? ErrorPages.ReferenceOf(HttpContext) : null;
        if (failed)
            log.LogError("Shown to somebody as reference {Reference}", reference);
        // A failure is sent here under one address; what it was stands in the answer's status.
        Screen = new ErrorScreen(failed ? Response.StatusCode : status, reference);
    }
}
