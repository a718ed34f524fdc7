using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using TrainingPaths.Web.Accounts;
using TrainingPaths.Web.Filters;
using TrainingPaths.Web.Hosting;
using TrainingPaths.Web.Localization;

namespace TrainingPaths.Web.Pages.Account;

/// <summary>One answer for whatever was wrong: it must not tell which addresses have an account.</summary>
[OutsideUnitOfWork, EnableRateLimiting(Limits.Guessing)]
public sealed class SignInModel(PasswordSignIn door, IStringLocalizer<Strings> words) : PageModel
{
    [BindProperty]
    public SignInForm Form { get; set; } = new();

    [FromQuery(Name = "returnUrl")]
    public string? ReturnUrl { get; set; }

    public IActionResult OnGet() => HttpContext.Standing() is null ? Page() : Onwards();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
            return this.Again();
        if (await door.TryAsync(Form.Mail, Form.Password, Form.Stay))
            return Onwards();
        ModelState.AddModelError("", words["This address and this password do not go together. After several tries, wait five minutes or ask for a new password."]);
        return this.Again();
    }

    // An address of another site would let a stranger's link end somewhere that looks like ours.
    private LocalRedirectResult Onwards() => LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/");
}
