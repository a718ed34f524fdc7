using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingPaths.Core.Enrolments.Cohorts;
using TrainingPaths.Core.Notifications;
using TrainingPaths.Core.Platform;
using TrainingPaths.Core.Progress.Cohorts;
using TrainingPaths.Web.Accounts;
using TrainingPaths.Web.Filters;

namespace TrainingPaths.Web.Pages.Teach.Cohorts;

/// <summary>One group: who is under way and where, who stands still and since when, what waits to be marked, and the link that lets people in.</summary>
[ActsAs(Scope.Trainer)]
public sealed class GroupModel(CohortProgress progress, ManageCohort manage, MailSettings mails) : PageModel
{
    /// <summary>Up to this many people are a list; more are a table.</summary>
    private const int MostInList = 8;

    [FromRoute(Name = "cohort")]
    public Guid CohortId { get; set; }

    public CohortView View { get; private set; } = null!;

    public bool IsTable => View.Members.Count > MostInList;

    public string Link => $"{mails.Site}/cohorts/{View.Cohort.Invitation}";

    private Guid Me => HttpContext.SignedIn().PersonId;

    public async Task OnGetAsync(CancellationToken ct) => View = await progress.RunAsync(Me, CohortId, ct);

    public async Task<IActionResult> OnPostLinkAsync()
    {
        await manage.InviteAnewAsync(Me, CohortId, CancellationToken.None);
        return LocalRedirect($"/teach/cohorts/{CohortId}#invite");
    }

    public async Task<IActionResult> OnPostCloseAsync()
    {
        await manage.CloseAsync(Me, CohortId, CancellationToken.None);
        TempData[nameof(IndexModel.JustClosed)] = true;
        return LocalRedirect("/teach/cohorts");
    }
}
