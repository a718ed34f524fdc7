using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Accounts.Sessions;
using TrainingPaths.Core.Platform;
using TrainingPaths.Web.Filters;
using TrainingPaths.Web.Hosting;

namespace TrainingPaths.Web.Pages.Account;

/// <summary>Where the mailed link leads. Whoever holds it has read the owner's mail, so choosing a password also signs in.</summary>
[OutsideUnitOfWork, EnableRateLimiting(Limits.Guessing)]
[ResponseCache(NoStore = true)]
public sealed class NewPasswordModel(UnitOfWork work, SetNewPassword set, CloseSessions close, SignInManager<Core.Accounts.Account> signIn) : PageModel
{
    private const int LongestToken = 1000;

    [BindProperty]
    public NewPasswordForm Form { get; set; } = new();

    [FromQuery(Name = "person")]
    public Guid PersonId { get; set; }

    [FromQuery(Name = "token")]
    public string? Token { get; set; }

    /// <summary>The link was cut, used or is too old.</summary>
    public bool Stale { get; private set; }

    public void OnGet() => Stale = !HasLink;

    public async Task<IActionResult> OnPostAsync()
    {
        if (!HasLink || !ModelState.IsValid)
        {
            Stale = !HasLink;
            return this.Again();
        }

        var account = await work.WriteAsync(Caller.Nobody, () => set.RunAsync(PersonId, Token!, Form.Password), CancellationToken.None);
        if (account is null)
        {
            Stale = true;
            return this.Again();
        }

        // Their cookies are worth nothing since the password changed; here they leave the list, which only their owner reaches.
        await work.WriteAsync(Caller.Person(account.Id), () => close.AllButAsync(account.Id, null, CancellationToken.None), CancellationToken.None);
        await signIn.SignInAsync(account, isPersistent: true);
        return LocalRedirect("/");
    }

    private bool HasLink => PersonId != Guid.Empty && Token is { Length: > 0 and <= LongestToken };
}
