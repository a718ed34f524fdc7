using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Accounts.Sessions;
using TrainingPaths.Core.Platform;
using TrainingPaths.Web.Accounts;

namespace TrainingPaths.Web.Pages.Account;

/// <summary>Where one is signed in, and the way to end it from afar: on a telephone that is lost, on a computer of the office.</summary>
public sealed class SessionsModel(TrainingPathsDbContext db, CloseSessions close, TimeProvider clock) : PageModel
{
    [TempData]
    public bool JustClosed { get; set; }

    /// <summary>This browser's first, then those seen last.</summary>
    public IReadOnlyList<SignedInBrowser> Browsers { get; private set; } = [];

    private Guid Me => HttpContext.SignedIn().PersonId;

    private Guid? Here => HttpContext.OpenSession()?.Id;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var (here, since) = (Here, clock.GetUtcNow() - BrowserSession.Term);
        Browsers = await db.BrowserSessions.AsNoTracking().Where(s => s.PersonId == Me && s.SeenAt >= since)
            .OrderByDescending(s => s.Id == here).ThenByDescending(s => s.SeenAt)
            .Select(s => new SignedInBrowser(s.Id, s.Browser, s.System, s.BeganAt, s.SeenAt, s.Id == here)).ToListAsync(ct);
    }

    public async Task<IActionResult> OnPostCloseAsync(Guid session)
    {
        await close.RunAsync(Me, session, CancellationToken.None);
        return Closed();
    }

    public async Task<IActionResult> OnPostOthersAsync()
    {
        await close.AllButAsync(Me, Here, CancellationToken.None);
        return Closed();
    }

    private LocalRedirectResult Closed()
    {
        TempData[nameof(JustClosed)] = true;   // said again after a second click, which the property would not
        return LocalRedirect("/account/sessions");
    }
}

public sealed record SignedInBrowser(Guid Id, string? Browser, string? System, DateTimeOffset BeganAt, DateTimeOffset SeenAt, bool IsHere);
