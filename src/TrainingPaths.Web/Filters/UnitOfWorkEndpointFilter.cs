using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Localization;
using TrainingPaths.Core.Platform;
using TrainingPaths.Web.Localization;
using TrainingPaths.Web.Accounts;

namespace TrainingPaths.Web.Filters;

/// <summary>The same door for endpoints that scripts call: antiforgery, one unit of work, refusals as problem+json. The answer leaves after the commit.</summary>
internal sealed class UnitOfWorkEndpointFilter(IAntiforgery antiforgery, IStringLocalizer<Strings> words) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var readOnly = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);
        if (!readOnly && !await antiforgery.IsRequestValidAsync(http))
            return Results.Problem(statusCode: 400, type: "antiforgery", title: words["The page is too old to be sent. Reload it and try again."]);

        var metadata = http.GetEndpoint()?.Metadata;
        var scope = metadata?.GetMetadata<ActsAsAttribute>()?.Scope ?? Scope.Person;
        try
        {
            if (metadata?.GetMetadata<OutsideUnitOfWorkAttribute>() is not null)
                return await next(context);
            return await http.RequestServices.GetRequiredService<UnitOfWork>().RunAsync(http.CallerIn(scope), readOnly, () => next(context).AsTask(),
                result => (result as IStatusCodeHttpResult)?.StatusCode is null or < 400, readOnly ? http.RequestAborted : CancellationToken.None);
        }
        catch (RuleViolation refused)
        {
            return Results.Problem(statusCode: refused.Rule.Status, type: refused.Rule.Key, title: words[refused.Rule.Text, [.. refused.Values]]);
        }
    }
}
