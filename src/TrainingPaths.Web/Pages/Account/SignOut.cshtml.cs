using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingPaths.Web.Filters;

namespace TrainingPaths.Web.Pages.Account;

/// <summary>Ends the session of this browser. By form only: a link could be followed without being meant.</summary>
[OutsideUnitOfWork]
public sealed class SignOutModel(SignInManager<Core.Accounts.Account> signIn) : PageModel
{
    public IActionResult OnGet() => LocalRedirect("/");

    public async Task<IActionResult> OnPostAsync()
    {
        await signIn.SignOutAsync();
        return LocalRedirect("/");
    }
}
