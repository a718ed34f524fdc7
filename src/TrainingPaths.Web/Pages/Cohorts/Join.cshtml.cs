using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingPaths.Core.Enrolments.Cohorts;
using TrainingPaths.Core.Platform;
using TrainingPaths.Web.Accounts;
using TrainingPaths.Web.Filters;

namespace TrainingPaths.Web.Pages.Cohorts;

/// <summary>Where a trainer's link leads: what the trainer will see, in plain words, and only then agreeing. Opening the page tells nobody anything.</summary>
public sealed class JoinModel(Invitations invitations) : PageModel, IShowAgain
{
    [FromRoute]
    public string Key { get; set; } = "";

    public Invitation Invitation { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync(bool agreed)
    {
        await invitations.JoinAsync(Key, HttpContext.SignedIn().PersonId, agreed, CancellationToken.None);
        return LocalRedirect($"/cohorts/{Key}");
    }

    public async Task LoadAsync(CancellationToken ct) =>
        Invitation = await invitations.FindAsync(Key, HttpContext.SignedIn().PersonId, ct) ?? throw RuleViolation.NotFound();
}
