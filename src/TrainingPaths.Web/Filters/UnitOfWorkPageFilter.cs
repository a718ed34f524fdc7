using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using TrainingPaths.Core.Platform;
using TrainingPaths.Web.Localization;
using TrainingPaths.Web.Pages;
using TrainingPaths.Web.Accounts;

namespace TrainingPaths.Web.Filters;

/// <summary>A page with a form shows itself again, with what was typed, when a rule refuses.</summary>
internal interface IShowAgain
{
    /// <summary>Loads what the page shows. Runs in a unit of work of its own: the refused one is gone.</summary>
    Task LoadAsync(CancellationToken ct);
}

/// <summary>Runs each page handler in one unit of work: a read-only one for GET, kept only if the handler accepted. The view is rendered after it, from what the handler loaded.</summary>
internal sealed class UnitOfWorkPageFilter(UnitOfWork work, IStringLocalizer<Strings> words) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        var metadata = http.GetEndpoint()?.Metadata;
        var readOnly = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);
        // Without a handler for the method, the page would be drawn with nothing loaded. The error page answers whatever failed.
        if (context.HandlerMethod is null && !readOnly && context.HandlerInstance is not ErrorModel)
        {
            context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
            return;
        }

        if (metadata?.GetMetadata<OutsideUnitOfWorkAttribute>() is not null)
        {
            await next();
            return;
        }

        var scope = metadata?.GetMetadata<ActsAsAttribute>()?.Scope ?? Scope.Person;
        // A reader who leaves stops the read; a writer who leaves has still written.
        var ct = readOnly ? http.RequestAborted : CancellationToken.None;
        var executed = await work.RunAsync(http.CallerIn(scope), readOnly, () => next(), done => IsAccepted(done, context), ct);
        if (executed.Exception is RuleViolation refused && !executed.ExceptionHandled)
            await RefuseAsync(executed, refused, scope);
    }

    private static bool IsAccepted(PageHandlerExecutedContext done, PageHandlerExecutingContext context) =>
        (done.Exception is null || done.ExceptionHandled)
        && context.ModelState.IsValid
        && (done.Result as IStatusCodeActionResult)?.StatusCode is null or < 400;

    private async Task RefuseAsync(PageHandlerExecutedContext executed, RuleViolation refused, Scope scope)
    {
        executed.ExceptionHandled = true;
        if (refused.Rule.Status == 404 || executed.HandlerInstance is not (PageModel page and IShowAgain again))
        {
            executed.Result = new StatusCodeResult(refused.Rule.Status);
            return;
        }

        page.ModelState.AddModelError("", words[refused.Rule.Text, [.. refused.Values]]);
        try
        {
            await work.ReadAsync(executed.HttpContext.CallerIn(scope), async () => { await again.LoadAsync(executed.HttpContext.RequestAborted); return true; }, executed.HttpContext.RequestAborted);
            executed.Result = new PageResult { StatusCode = refused.Rule.Status, ViewData = page.ViewData };
        }
        catch (RuleViolation nothingToShow)
        {
            // What the page shows is gone, or was never theirs.
            executed.Result = new StatusCodeResult(nothingToShow.Rule.Status);
        }
    }
}
