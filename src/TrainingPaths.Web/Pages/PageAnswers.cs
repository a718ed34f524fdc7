using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Web.Pages;

internal static class PageAnswers
{
    /// <summary>The same page with what was typed and what is wrong with it.</summary>
    public static PageResult Again(this PageModel page, int status = StatusCodes.Status400BadRequest) => new() { StatusCode = status, ViewData = page.ViewData };

    /// <summary>The same for a page that runs its own unit of work, where no filter turns refusals into words.</summary>
    public static PageResult Again(this PageModel page, RuleViolation refused, IStringLocalizer words)
    {
        page.ModelState.AddModelError("", words[refused.Rule.Text, [.. refused.Values]]);
        return page.Again(refused.Rule.Status);
    }
}
