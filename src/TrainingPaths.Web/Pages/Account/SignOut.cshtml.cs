using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingPaths.Core.Accounts.Sessions;
using TrainingPaths.Core.Platform;
using TrainingPaths.Web.Accounts;
using TrainingPaths.Web.Filters;

namespace TrainingPaths.Web.Pages.Account;

/// <summary>Ends the session of this browser. By form only: a link could be followed without being meant.</summary>
[OutsideUnitOfWork]
public sealed class SignOutModel(UnitOfWork work, CloseSessions close, SignInManager<Core.Accounts.Account> signIn) : PageModel
{
    public IActionResult OnGet() => LocalRedirect("/");

    public async Task<IActionResult> OnPostAsync()
    {
        if (HttpContext.OpenSession() is { } here)
        {
            var me = HttpContext.SignedIn().PersonId;
            await work.WriteAsync(Caller.Person(me), () => close.RunAsync(me, here.Id, CancellationToken.None), CancellationToken.None);
        }

        await signIn.SignOutAsync();
        return LocalRedirect("/");
    }
}
