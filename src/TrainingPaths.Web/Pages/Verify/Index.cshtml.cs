using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using TrainingPaths.Core.Certificates;
using TrainingPaths.Core.Platform;
using TrainingPaths.Web.Filters;
using TrainingPaths.Web.Hosting;
using TrainingPaths.Web.Localization;

namespace TrainingPaths.Web.Pages.Verify;

/// <summary>Types the number of a certificate.</summary>
[ActsAs(Scope.Nobody), EnableRateLimiting(Limits.Looking), PublicVerification]
public sealed class IndexModel(IStringLocalizer<Strings> words) : PageModel
{
    /// <summary>Given back to be corrected.</summary>
    public string? Typed { get; private set; }

    public IActionResult OnGet(string? number)
    {
        // Nothing was sent yet: the address alone.
        if (!Request.Query.ContainsKey(nameof(number)))
            return Page();
        Typed = number?.Trim() ?? "";
        if (NumberForm.WhatIsWrongWith(Typed, words) is not { } wrong)
            return Redirect("/verify/" + Serial.SignsOf(Typed));
        // The form gives back what is kept here, not all that was sent.
        var kept = NumberForm.Of(Typed).Number;
        ModelState.SetModelValue(nameof(number), kept, kept);
        ModelState.AddModelError(nameof(number), wrong);
        return this.Again();
    }
}
