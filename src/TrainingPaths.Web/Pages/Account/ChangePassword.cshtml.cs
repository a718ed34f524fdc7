using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Platform;
using TrainingPaths.Web.Accounts;
using TrainingPaths.Web.Filters;
using TrainingPaths.Web.Hosting;
using TrainingPaths.Web.Localization;

namespace TrainingPaths.Web.Pages.Account;

/// <summary>Replaces the password of whoever is signed in; this browser stays in, others are signed out. The new session starts after the commit.</summary>
[OutsideUnitOfWork, EnableRateLimiting(Limits.Guessing)]
public sealed class ChangePasswordModel(UnitOfWork work, ChangePassword change, SignInManager<Core.Accounts.Account> signIn, IStringLocalizer<Strings> words) : PageModel
{
    [BindProperty]
    public ChangePasswordForm Form { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
            return this.Again();
        var me = HttpContext.SignedIn().PersonId;
        if (await work.WriteAsync(Caller.Person(me), () => change.RunAsync(me, Form.Present, Form.Next), CancellationToken.None) is not { } account)
        {
            ModelState.AddModelError("Form.Present", words["This is not your present password."]);
            return this.Again();
        }

        await signIn.SignInAsync(account, isPersistent: true);
        return LocalRedirect("/account?done=password");
    }
}
