using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using TrainingPaths.Core.Platform;
using TrainingPaths.Web.Filters;
using TrainingPaths.Web.Hosting;

namespace TrainingPaths.Web.Pages.Verify;

/// <summary>Types the number of a certificate.</summary>
[ActsAs(Scope.Nobody), EnableRateLimiting(Limits.Looking), PublicVerification]
public sealed class IndexModel : PageModel
{
    private const int Longest = 120;

    public IActionResult OnGet(string? number)
    {
        var typed = number?.Trim() ?? "";
        return typed.Length == 0 ? Page() : Redirect("/verify/" + Uri.EscapeDataString(typed.Length > Longest ? typed[..Longest] : typed));
    }
}
