using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Web.Filters;
using TrainingPaths.Web.Hosting;
using Scope = TrainingPaths.Core.Platform.Scope;

namespace TrainingPaths.Web.Pages.Account;

/// <summary>Asks for a new password by mail. The page says the same whether or not the address has an account.</summary>
[ActsAs(Scope.Nobody), EnableRateLimiting(Limits.Guessing)]
public sealed class PasswordModel(AskForNewPassword ask) : PageModel
{
    [BindProperty]
    public AskPasswordForm Form { get; set; } = new();

    public bool Asked { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
            return this.Again();
        await ask.RunAsync(Form.Mail.Trim(), CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, CancellationToken.None);
        Asked = true;
        return Page();
    }
}
