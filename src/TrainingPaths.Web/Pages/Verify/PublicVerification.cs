using Microsoft.AspNetCore.Mvc.Filters;

namespace TrainingPaths.Web.Pages.Verify;

/// <summary>Pages that anyone opens with a certificate in hand: no search engine lists them, no cache keeps them.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class PublicVerificationAttribute : ResultFilterAttribute
{
    public override void OnResultExecuting(ResultExecutingContext context)
    {
        context.HttpContext.Response.Headers.CacheControl = "no-store";
        context.HttpContext.Response.Headers["X-Robots-Tag"] = "noindex";
    }
}
